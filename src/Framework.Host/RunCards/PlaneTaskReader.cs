using TridentFramework.Host.Figures;
using TridentFramework.Host.Limits;
using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>Makes <c>limits</c> and <c>scan</c> tasks of what a card says of them.</summary>
/// <param name="scenarios">Names of the scenarios of the card; empty for a card without any.</param>
/// <param name="overlays">Reads what other data say.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class PlaneTaskReader(IReadOnlyList<string> scenarios, OverlayReader overlays, CardProblems problems)
{
    private readonly FigureAxisChecks _axes = new(problems);
    private readonly HashSet<string> _taskNames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A scan.</summary>
    /// <param name="keys">What the card says.</param>
    /// <param name="node">Where.</param>
    public ScanTask Read(ScanKeys keys, CardNode node)
    {
        var name = keys.Name?.Value ?? ScanTask.DefaultName;
        CheckTaskName(name, keys.Name?.Node ?? node, "scan");
        foreach (var figure in keys.Figures)
        {
            CheckFigure(figure.Value.Title, (figure.Value.X, IsLogarithmic(keys.X)), (figure.Value.Y, keys.Y is { } y ? IsLogarithmic(y) : figure.Value.Quantity != PlaneQuantity.Ratio), figure.Node);
            foreach (var scenario in figure.Value.Scenarios ?? [])
                CheckScenario(scenario);
            if (figure.Value.Quantity == PlaneQuantity.Events && keys.EnergyGeV is not null)
                problems.Add(figure.Node, "shows events, which are those of a beam, but the scan is at one energy; leave 'energy' out");
        }

        return new ScanTask(name, keys.X, keys.Y, keys.EnergyGeV, keys.Figures);
    }

    /// <summary>Limits.</summary>
    /// <param name="keys">What the card says.</param>
    /// <param name="node">Where.</param>
    public LimitsTask Read(LimitsKeys keys, CardNode node)
    {
        var name = keys.Name?.Value ?? LimitsTask.DefaultName;
        CheckTaskName(name, keys.Name?.Node ?? node, "limits");
        var constraints = new List<Constraint>();
        foreach (var measurement in keys.Measurements ?? [])
        {
            if (Read(measurement) is { } read && IsNew(read.Name, measurement.Value.Name?.Node ?? measurement.Node, constraints))
                constraints.Add(read);
        }

        var measured = constraints.ToList();
        foreach (var combination in keys.Combinations)
        {
            if (Read(combination.Value, measured) is { } read && IsNew(read.Name, combination.Value.Name.Node, constraints))
                constraints.Add(read);
        }

        var others = overlays.Read(keys.Overlays);
        foreach (var other in others.Where(o => constraints.Exists(c => c.Name == o.Name)))
            problems.Add((node as CardMapping)?.Find("overlays") ?? node, $"an overlay and a constraint are both called {CardText.Quote(other.Name)}; give the overlay a name of its own, such as 'name: {other.Name}-published'");
        foreach (var figure in keys.Figures)
            Check(figure.Value, figure.Node, [.. constraints.Select(static c => c.Name), .. others.Select(static o => o.Name)], keys.X, keys.Y);
        return new LimitsTask(name, keys.X, keys.Y, keys.Confidence, keys.Interval, constraints, others, keys.Figures);
    }

    private void CheckTaskName(string name, CardNode node, string task)
    {
        if (!FileNames.IsGood(name))
            problems.Add(node, $"{CardText.Quote(name)} is no name for files; use {FileNames.Form}");
        else if (!_taskNames.Add(name))
            problems.Add(node, $"an earlier task is called {CardText.Quote(name)} too; give each {task} task a name of its own, such as 'name: plane2'");
    }

    private bool IsNew(string name, CardNode node, List<Constraint> constraints)
    {
        if (!constraints.Exists(c => c.Name == name))
            return true;
        problems.Add(node, $"an earlier constraint is called {CardText.Quote(name)} too; give it a name of its own, such as 'name: {name} again'");
        return false;
    }

    private Constraint? Read(Located<MeasurementKeys> measurement)
    {
        var (keys, node) = (measurement.Value, measurement.Node);
        var isScenarioKnown = CheckScenario(keys.Scenario, node);
        Measurement? published = null;
        if (keys.Measured is { } measured && !MeasurementCatalogue.TryFind(measured.Value, out published, out var error))
        {
            problems.Add(measured.Node, error);
            return null;
        }

        if ((keys.Name?.Value ?? published?.Name) is not { } name)
        {
            problems.Add(node, "has no name; write one, such as 'name: 25 %', or 'measured: CCFR' for a published measurement");
            return null;
        }

        var label = Label(keys.Label, name);
        var ratio = published is null ? Ratio(keys, node) : Ratio(keys, node, published);
        if (ratio is null || label is null || !isScenarioKnown)
            return null;
        return new Constraint(name, label, keys.Draw ?? (published is null ? LimitDrawing.Line : LimitDrawing.Area), [ratio], published?.Sources ?? []);
    }

    private RatioMeasurement? Ratio(MeasurementKeys keys, CardNode node, Measurement published)
    {
        if (new[] { "value", "error", "errorPlus", "errorMinus" }.FirstOrDefault(key => node is CardMapping mapping && mapping.Has(key)) is { } own)
        {
            problems.Add(((CardMapping)node).Find(own)!, $"does not go with 'measured', which says it all ({published.Name}: {published.Ratio:R} +{published.ErrorPlus:R} -{published.ErrorMinus:R}); leave one of them out");
            return null;
        }

        return new RatioMeasurement(keys.Scenario?.Value, published.Ratio, published.ErrorPlus, published.ErrorMinus);
    }

    private RatioMeasurement? Ratio(MeasurementKeys keys, CardNode node)
    {
        // A number that could not be read has been reported.
        bool Has(string key) => node is CardMapping mapping && mapping.Has(key);
        if (!Has("value") || (!Has("error") && (!Has("errorPlus") || !Has("errorMinus"))))
        {
            problems.Add(node, "has no value with an error; write 'value: 1, error: 0.25' for a measurement of the Standard Model to 25 %, or 'value: 0.72, errorPlus: 1.73, errorMinus: 0.72'");
            return null;
        }

        if (Has("error") && (Has("errorPlus") || Has("errorMinus")))
        {
            problems.Add(node, "has both one error and two; leave 'error' out, or 'errorPlus' and 'errorMinus'");
            return null;
        }

        return keys.Value is { } value && (keys.Error ?? keys.ErrorPlus) is { } plus && (keys.Error ?? keys.ErrorMinus) is { } minus
            ? new RatioMeasurement(keys.Scenario?.Value, value, plus, minus)
            : null;
    }

    private Constraint? Read(CombinationKeys keys, List<Constraint> measured)
    {
        if (keys is not { Name: not null, Of: not null })
            return null;
        var parts = new List<RatioMeasurement>();
        var sources = new List<Citation>();
        var isKnown = true;
        foreach (var name in keys.Of)
        {
            if (measured.Find(c => c.Name == name.Value) is { } found)
            {
                parts.AddRange(found.Measurements);
                sources.AddRange(found.Sources);
                continue;
            }

            isKnown = false;
            if (measured.Count > 0)
                problems.Add(name.Node, $"{CardText.Quote(name.Value)} is not one of the measurements{NearestNames.Suggestion(name.Value, measured.Select(static c => c.Name))} (known: {string.Join(", ", measured.Select(static c => c.Name))})");
        }

        if (keys.Of.DistinctBy(static n => n.Value).Count() < keys.Of.Count)
        {
            problems.Add(keys.Of[0].Node, "names a measurement twice; it counts once");
            return null;
        }

        return Label(keys.Label, keys.Name.Value) is { } label && isKnown ? new Constraint(keys.Name.Value, label, keys.Draw, parts, sources) : null;
    }

    private void Check(LimitFigureKeys figure, CardNode node, List<string> names, PlaneAxisKeys x, PlaneAxisKeys? y)
    {
        CheckFigure(figure.Title, (figure.X, IsLogarithmic(x)), (figure.Y, figure.Vertical is not null || (y is not null && IsLogarithmic(y))), node);
        if (figure.Vertical is { } vertical)
        {
            if (y is null)
                problems.Add(node, "has a vertical quantity in place of the second parameter, but the plane has only one; leave 'vertical' out");
            CheckScenario(vertical.Scenario, node);
        }

        foreach (var name in figure.Only ?? [])
        {
            if (names.Count > 0 && !names.Contains(name.Value, StringComparer.Ordinal))
                problems.Add(name.Node, $"{CardText.Quote(name.Value)} is neither a constraint nor an overlay{NearestNames.Suggestion(name.Value, names)} (known: {string.Join(", ", names)})");
        }
    }

    private void CheckFigure(Located<string>? title, (FigureAxisKeys Keys, bool IsLogarithmic) x, (FigureAxisKeys Keys, bool IsLogarithmic) y, CardNode node)
    {
        _axes.IsLabel(title);
        _axes.Check(x.Keys, (node as CardMapping)?.Find("x"), x.IsLogarithmic);
        _axes.Check(y.Keys, (node as CardMapping)?.Find("y"), y.IsLogarithmic);
    }

    private static bool IsLogarithmic(PlaneAxisKeys axis) => axis.Spacing == PointSpacing.Log;

    private string? Label(Located<string>? label, string name) => label is null ? LabelEscape.Of(name) : _axes.IsLabel(label) ? label.Value : null;

    private bool CheckScenario(Located<string>? scenario, CardNode node)
    {
        if (scenario is not null)
            return CheckScenario(scenario);
        if (scenarios.Count <= 1)
            return true;
        problems.Add(node, $"does not say which scenario it belongs to; write 'scenario: {scenarios[0]}' (known: {string.Join(", ", scenarios)})");
        return false;
    }

    private bool CheckScenario(Located<string> scenario)
    {
        if (scenarios.Contains(scenario.Value, StringComparer.Ordinal) || (scenarios.Count == 0 && scenario.Value == Scenario.DefaultName))
            return true;
        var known = scenarios.Count == 0 ? [Scenario.DefaultName] : scenarios;
        problems.Add(scenario.Node, $"there is no scenario {CardText.Quote(scenario.Value)}{NearestNames.Suggestion(scenario.Value, known)} (known: {string.Join(", ", known)})");
        return false;
    }
}
