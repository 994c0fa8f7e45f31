using TridentFramework.Host.Figures;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Runs;

/// <summary>Draws what a task computed.</summary>
internal static class StudyFigures
{
    /// <summary>What is wrong with the figures of a study, one line each.</summary>
    public static IReadOnlyList<string> Problems(Study study)
    {
        var problems = new List<string>();
        foreach (var (task, keys) in study.Tasks.SelectMany(static task => task.Figures.Select(figure => (task, figure.Value))))
        {
            var curves = study.Scenarios.SelectMany(scenario => Curves(scenario, task)).Distinct().ToList();
            var problem = FigurePlan.Of(keys, curves, out var undecided) is null ? undecided : Drawing(task, keys, study.Scenarios, curves);
            if (problem is not null)
                problems.Add($"figure {keys.Name.Value}: {problem}");
        }

        return problems;
    }

    // What only drawing finds, such as an axis that double numbers cannot tell apart, is found with made-up numbers: a run that took hours must not end in it.
    private static string? Drawing(StudyTask task, FigureKeys keys, IReadOnlyList<Scenario> study, IReadOnlyList<FigureKeySet> curves)
    {
        if (task is DistributionsTask distributions && MixedObservables(distributions, keys, curves) is { } mixed)
            return mixed;
        if (task is EquivalentPhotonsTask && FigurePlan.Of(keys, curves, out _) is { } plan
            && EquivalentPhotonFigures.MixedKinds(plan.Curves.GroupBy(curve => plan.Value(FigureRole.Panels, curve), static curve => curve.Quantity!, StringComparer.Ordinal)) is { } kinds)
        {
            return kinds;
        }

        var points = from curve in curves
                     from point in MadeUp(task, curve)
                     select point;
        try
        {
            FigureSvg.Write(Of(task, keys, study, [.. points]).Figure);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private static IEnumerable<FigurePoint> MadeUp(StudyTask task, FigureKeySet curve) => task is DistributionsTask distributions
        ? Bins(curve, HistogramOf(distributions, curve), static _ => new DistributionBin(1.0, 0.1))
        : Abscissae(task).Select(x => new FigurePoint(curve, x, 1.0, 0.1));

    private static IEnumerable<FigurePoint> Bins(FigureKeySet keys, DistributionHistogram histogram, Func<int, DistributionBin> densityOfBin)
    {
        var edges = histogram.Axis.Edges;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var (value, error) = densityOfBin(i + 1);
            yield return new FigurePoint(keys, edges[i], value, 0.0) { Bin = (edges[i + 1], error) };
        }
    }

    private static DistributionHistogram HistogramOf(DistributionsTask task, FigureKeySet curve) => task.Histograms.First(h => h.Name == curve.Histogram);

    // Histograms that share a panel share its horizontal axis.
    private static string? MixedObservables(DistributionsTask task, FigureKeys keys, IReadOnlyList<FigureKeySet> curves)
    {
        var plan = FigurePlan.Of(keys, curves, out _)!;
        var mixed = plan.Curves.GroupBy(curve => plan.Value(FigureRole.Panels, curve), StringComparer.Ordinal)
            .Select(panel => panel.Select(curve => HistogramOf(task, curve).Axis.Observable).Distinct().ToList())
            .FirstOrDefault(static observables => observables.Count > 1);
        return mixed is null
            ? null
            : $"{CardText.Join([.. mixed.Select(static o => o.Name)], "and")} do not share an axis; write 'panels: histogram', or choose one with 'only: {{histogram: [...]}}'";
    }

    private static IReadOnlyList<double> Abscissae(StudyTask task) => task switch
    {
        CrossSectionTask crossSection => crossSection.EnergiesGeV ?? [],
        CompareTask compare => compare.EnergiesGeV ?? [],
        SystematicsTask systematics => systematics.EnergiesGeV ?? [],
        FormFactorsTask formFactors => formFactors.QSquaredGeV2,
        DistributionsTask distributions => [.. distributions.Histograms.SelectMany(static h => h.Axis.Edges)],
        EquivalentPhotonsTask photons => photons.InvariantMassesGeV ?? photons.EnergiesGeV ?? [],
        _ => [],
    };

    /// <summary>The bins of a distribution as a figure shows them, over their widths.</summary>
    public static IEnumerable<FigurePoint> PointsOf(DistributionResult distribution) => Bins(
        new FigureKeySet(distribution.Scenario, distribution.Variant, distribution.Channel, distribution.Contribution, null, null, null) { Histogram = distribution.Histogram.Name },
        distribution.Histogram,
        bin => distribution.Density(bin)!.Value);

    /// <summary>A figure of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="keys">The figure.</param>
    /// <param name="study">Scenarios of the study.</param>
    /// <param name="points">All numbers of the task.</param>
    public static TaskFigure Of(StudyTask task, FigureKeys keys, IReadOnlyList<Scenario> study, IReadOnlyList<FigurePoint> points)
    {
        var plan = FigurePlan.Of(keys, [.. study.SelectMany(scenario => Curves(scenario, task)).Distinct()], out var problem) ?? throw new InvalidOperationException(problem);
        // A logarithmic axis has no place for a sign.
        var isLogarithmic = FigureAxes.Of(keys.Y, "", task is CrossSectionTask or FormFactorsTask or EquivalentPhotonsTask).Scale == AxisScale.Logarithmic;
        var curves = points
            .Select(p => task is FormFactorsTask && isLogarithmic ? p with { Y = Math.Abs(p.Y) } : p)
            .GroupBy(static p => p.Keys)
            .ToDictionary(static g => g.Key, static g => g.OrderBy(static p => p.X).ToList());
        var panels = plan.ValuesOf(FigureRole.Panels);
        var layers = panels.Select(panel => Layers(task, keys, plan, [.. plan.Curves.Where(c => plan.Value(FigureRole.Panels, c) == panel)], curves)).ToList();
        var legend = Legend(keys.Legend, layers);
        return new TaskFigure(keys.Name.Value, new Figure
        {
            Title = keys.Title?.Value,
            Columns = Math.Min(keys.Columns ?? 2, panels.Count),
            Panels = [.. panels.Select((panel, index) => Drawable(Abscissae(task), new Panel
            {
                Title = panel is null ? null : Label(keys, plan.DimensionOf(FigureRole.Panels)!.Value, panel),
                X = XAxis(task, keys, Shown(index)),
                Y = FigureAxes.Of(keys.Y, YLabel(task, isLogarithmic, Shown(index)), task is CrossSectionTask or FormFactorsTask or EquivalentPhotonsTask),
                Legend = legend[index],
                Layers = layers[index],
            }))],
        });

        FigureKeySet Shown(int panel) => plan.Curves.First(curve => plan.Value(FigureRole.Panels, curve) == panels[panel]);
    }

    /// <summary>The panel; one that has no number for its axes, as below all thresholds, says so instead.</summary>
    private static Panel Drawable(IReadOnlyList<double> abscissae, Panel panel)
    {
        if (panel.Layers.OfType<Curve>().Any(curve => curve.X.Zip(curve.Y).Any(p => IsShown(panel.X, p.First) && IsShown(panel.Y, p.Second))))
            return panel;
        if (panel.Layers.OfType<Steps>().Any(steps => steps.Edges.Skip(1).Zip(steps.Values).Any(p => IsShown(panel.X, p.First) && IsShown(panel.Y, p.Second))))
            return panel;
        var shown = abscissae.Where(x => IsShown(panel.X, x)).ToList();
        var (low, high) = shown.Count > 0 && shown.Min() < shown.Max() ? (shown.Min(), shown.Max()) : (0.1, 1.0);
        return panel with
        {
            X = Limited(panel.X, low, high),
            Y = Limited(panel.Y, 0.1, 1.0),
            Layers = [new Note { Text = panel.Y.Scale == AxisScale.Logarithmic ? "nothing above zero" : "no numbers", X = 0.5, Y = 0.5, Coordinates = NoteCoordinates.Frame, Align = TextAlign.Middle }],
        };
    }

    private static bool IsShown(Axis axis, double value) => double.IsFinite(value) && (axis.Scale == AxisScale.Linear || value > 0.0);

    private static Axis Limited(Axis axis, double from, double to)
    {
        var isLogarithmic = axis.Scale == AxisScale.Logarithmic;
        return axis with
        {
            From = axis.From ?? (axis.To is { } end ? (isLogarithmic ? end / 10.0 : end - 1.0) : from),
            To = axis.To ?? (axis.From is { } start ? (isLogarithmic ? start * 10.0 : start + 1.0) : to),
        };
    }

    /// <summary>One legend for all panels, in the first that has every entry; one in each where there is no such panel.</summary>
    private static IReadOnlyList<LegendPlace> Legend(LegendPlace place, IReadOnlyList<List<Layer>> panels)
    {
        var entries = panels.Select(static layers => layers.Select(static layer => layer.Legend).OfType<string>().ToHashSet(StringComparer.Ordinal)).ToList();
        var complete = entries.FindIndex(own => entries.TrueForAll(own.IsSupersetOf));
        return [.. panels.Select((_, index) => complete < 0 || index == complete ? place : LegendPlace.None)];
    }

    private static List<Layer> Layers(StudyTask task, FigureKeys keys, FigurePlan plan, IReadOnlyList<FigureKeySet> shown, Dictionary<FigureKeySet, List<FigurePoint>> curves)
    {
        var colours = plan.ValuesOf(FigureRole.Colours);
        var lines = plan.ValuesOf(FigureRole.Lines);
        var bands = new List<Layer>();
        var drawn = new List<Layer>();
        if (task is CompareTask)
            drawn.Add(new Line { Orientation = Orientation.Horizontal, Value = 1.0 });
        for (var colour = 0; colour < colours.Count; colour++)
        {
            var legend = colours[colour] is { } name ? Label(keys, plan.DimensionOf(FigureRole.Colours)!.Value, name) : null;
            for (var line = 0; line < lines.Count; line++)
            {
                var own = shown.FirstOrDefault(c => plan.Value(FigureRole.Colours, c) == colours[colour] && plan.Value(FigureRole.Lines, c) == lines[line]);
                if (own is null || !curves.TryGetValue(own, out var points))
                    continue;
                double[] x = [.. points.Select(static p => p.X)];
                var subject = string.Join(", ", new[] { (FigureRole.Colours, colours[colour]), (FigureRole.Lines, lines[line]) }
                    .Where(static role => role.Item2 is not null)
                    .Select(role => Label(keys, plan.DimensionOf(role.Item1)!.Value, role.Item2!)));
                foreach (var sigma in keys.Bands.OrderDescending())
                {
                    bands.Add(new Band
                    {
                        X = x,
                        Lower = [.. points.Select(p => p.Y * Math.Max(1.0 - (sigma * p.RelativeError), 0.0))],
                        Upper = [.. points.Select(p => p.Y * (1.0 + (sigma * p.RelativeError)))],
                        Colour = colour,
                        Opacity = 0.18,
                    });
                }

                if (task is DistributionsTask)
                {
                    drawn.Add(new Steps
                    {
                        Edges = [.. x, points[^1].Bin!.Value.UpperEdge],
                        Values = [.. points.Select(static p => p.Y)],
                        Errors = ErrorBars.Symmetric([.. points.Select(static p => p.Bin!.Value.Error)]),
                        Colour = colour,
                        Style = (LineStyle)line,
                        Legend = legend,
                        Subject = subject,
                    });
                    legend = null;
                    continue;
                }

                // Layers with one text share an entry: the first line of a colour stands for it.
                drawn.Add(new Curve { X = x, Y = [.. points.Select(static p => p.Y)], Colour = colour, Style = (LineStyle)line, Legend = legend, Subject = subject });
                legend = null;
            }
        }

        // What the dashes mean is said once, in black, whatever the colour.
        for (var line = 0; line < lines.Count && plan.DimensionOf(FigureRole.Lines) is { } dimension; line++)
            drawn.Add(new Curve { X = [], Y = [], Colour = Palette.Black, Style = (LineStyle)line, Legend = Label(keys, dimension, lines[line]!) });
        return [.. bands, .. drawn];
    }

    /// <summary>The curves of a task in a scenario, without their numbers.</summary>
    private static IEnumerable<FigureKeySet> Curves(Scenario scenario, StudyTask task) => task switch
    {
        CrossSectionTask => scenario.Settings.SelectMany(setting => Curves(scenario.Name, setting, setting.Name, hasIncoherent: false)),
        DistributionsTask { Events: { } file } fromEvents =>
            from curve in EventDistributions.Keys(file)
            from histogram in fromEvents.Histograms
            select curve with { Histogram = histogram.Name },
        DistributionsTask distributions =>
            from setting in scenario.Settings
            from curve in Curves(scenario.Name, setting, setting.Name, hasIncoherent: false)
            from histogram in distributions.Histograms
            select curve with { Histogram = histogram.Name },
        CompareTask compare => scenario.Settings.Where(s => s.Name != compare.Baseline).SelectMany(setting => Curves(scenario.Name, setting, setting.Name, hasIncoherent: false)),
        SystematicsTask systematics =>
            from curve in Curves(scenario.Name, systematics.BaselineOf(scenario.Settings), null, hasIncoherent: true)
            from source in systematics.SourcesOf(scenario.Settings).Select(static s => s.Name).Append(SystematicSource.All)
            select curve with { Source = source },
        FormFactorsTask => scenario.Settings
            .SelectMany(setting => FormFactorRows.Names(setting).Select(name => new FigureKeySet(scenario.Name, setting.Name, null, null, null, name.Particle, name.Quantity))),
        EquivalentPhotonsTask photons => scenario.Settings.SelectMany(setting => EquivalentPhotonFigures.Curves(scenario.Name, setting, photons)),
        _ => [],
    };

    /// <summary>Keys of a form factor.</summary>
    public static FigureKeySet KeysOf(FormFactorRow row) => new(row.Scenario, row.Variant, null, null, null, row.Particle, row.Quantity);

    /// <summary>Keys of a cross section.</summary>
    public static FigureKeySet KeysOf(CrossSectionRow row) => new(row.Scenario, row.Variant, row.Channel, row.Contribution, null, null, null);

    /// <summary>Keys of a ratio.</summary>
    public static FigureKeySet KeysOf(ComparisonRow row) => new(row.Scenario, row.Variant, row.Channel, row.Contribution, null, null, null);

    /// <summary>Keys of a systematic error.</summary>
    public static FigureKeySet KeysOf(SystematicsRow row) => new(row.Scenario, null, row.Channel, row.Contribution, row.Source, null, null);

    private static IEnumerable<FigureKeySet> Curves(string scenario, Setting setting, string? variant, bool hasIncoherent)
    {
        List<string> contributions = [.. setting.Contributions.Select(CrossSectionQuery.NameOf)];
        if (hasIncoherent && setting.Contributions.Count(static c => c != Contribution.Coherent) == 2)
            contributions.Add(CrossSectionQuery.Incoherent);
        contributions.Add(CrossSectionQuery.Total);
        return from channel in setting.Channels
               from contribution in contributions
               select new FigureKeySet(scenario, variant, channel.ToString(), contribution, null, null, null);
    }

    private static Axis XAxis(StudyTask task, FigureKeys keys, FigureKeySet shown) => task switch
    {
        FormFactorsTask => FigureAxes.Of(keys.X, "Q^2 [GeV^2]", isLogarithmic: true),
        EquivalentPhotonsTask { InvariantMassesGeV: not null } => FigureAxes.Of(keys.X, @"\sqrt{s} [GeV]", isLogarithmic: true),
        DistributionsTask distributions when HistogramOf(distributions, shown) is var histogram =>
            FigureAxes.Of(keys.X, histogram.Axis.Observable.Symbol + Unit(Typeset(histogram.Axis.Observable.Unit)), histogram.IsLogarithmic),
        _ => FigureAxes.Of(keys.X, @"E_\nu [GeV]", isLogarithmic: true),
    };

    private static string Unit(string unit) => unit.Length == 0 ? "" : $" [{unit}]";

    private static string Typeset(string unit) => unit.Replace("2", "^2", StringComparison.Ordinal);

    private static string YLabel(StudyTask task, bool isLogarithmic, FigureKeySet shown) => task switch
    {
        DistributionsTask distributions when HistogramOf(distributions, shown).Axis.Observable is var observable =>
            $@"d\sigma/d{observable.Symbol}{Unit(observable.Unit.Length == 0 ? "fb" : $"fb/{Typeset(observable.Unit)}")}",
        CrossSectionTask => @"\sigma [fb]",
        CompareTask compare => $@"\sigma/\sigma_{{{LabelEscape.Of(compare.Baseline)}}}",
        EquivalentPhotonsTask => EquivalentPhotonFigures.IsRatio(shown.Quantity!) ? @"\sigma/\sigma_{exact}" : @"\sigma [fb]",
        FormFactorsTask => isLogarithmic ? "|form factor|" : "form factor",
        _ => "relative error",
    };

    private static string Label(FigureKeys keys, FigureDimension dimension, string value)
    {
        if (keys.Labels.TryGetValue(value, out var own))
            return own;
        if (dimension == FigureDimension.Channel && TridentChannel.TryParse(value, out var channel, out _))
            return ChannelLabel.Of(channel);
        return dimension == FigureDimension.Particle && value.IndexOfAny([.. "0123456789"]) is > 0 and var digits
            ? $"^{{{value[digits..]}}}{value[..digits]}"
            : LabelEscape.Of(value);
    }
}
