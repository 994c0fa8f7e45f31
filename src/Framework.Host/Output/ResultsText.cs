using System.Globalization;
using Spectre.Console;
using TridentFramework.Host.Limits;
using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Output;

/// <summary>The result tables that a run prints.</summary>
internal static class ResultsText
{
    // Wide enough for any table: tables take only the width that their cells need, and a number that is broken over two lines misleads.
    private const int Width = 100_000;

    // Tables that may be long are read in their files.
    private const int MostRows = 40;

    /// <summary>Prints all non-empty tables; no cell is ever broken over lines, however narrow the terminal is.</summary>
    public static void Write(RunResults results, TextWriter writer, bool hasColours)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = hasColours ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        if (results.CrossSections.Count > 0)
            console.Write(CrossSections(results.CrossSections));
        if (results.RateSummaries.Count > 0)
            console.Write(Rates(results.RateSummaries));
        if (results.Comparisons.Count > 0)
            console.Write(Comparisons(results.Comparisons));
        Short(results.FormFactors, results.FormFactors.Count, "Form factors", "formFactors.csv", rows => console.Write(FormFactors(rows)));
        foreach (var budget in results.Systematics.GroupBy(static r => (r.Scenario, r.Budget, r.Variant, r.Channel, r.Contribution, r.EnergyGeV)).GroupBy(static row => row.Key.Budget, StringComparer.Ordinal))
        {
            Short([.. budget], budget.Count(), $"Systematic errors, {budget.Key}", "systematics.csv", rows =>
            {
                foreach (var alike in rows.GroupBy(static row => string.Join('\n', row.Select(static r => r.Source)), StringComparer.Ordinal))
                    console.Write(Systematics([.. alike]));
            });
        }

        Short(results.Distributions, results.Distributions.Count, "Distributions", "distributions.csv", rows => console.Write(Distributions(rows)));
        if (results.Scans.Count > 0)
            console.Write(Scans(results.Scans));
        foreach (var limits in results.Limits)
            console.Write(Limits(limits));
        if (results.EventFiles.Count > 0)
            console.Write(Events(results.EventFiles));

        Short(results.EquivalentPhotons, results.EquivalentPhotons.Count, "Equivalent photons", "equivalentPhotons.csv", rows => console.Write(EquivalentPhotons(rows)));
        Short(results.PhotonCrossSections, results.PhotonCrossSections.Count, "Cross sections on a real photon", "photonCrossSections.csv", rows => console.Write(PhotonCrossSections(rows)));

        void Short<T>(IReadOnlyList<T> rows, int count, string title, string file, Action<IReadOnlyList<T>> write)
        {
            if (count > MostRows)
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {count} rows, see {file}"));
            else if (count > 0)
                write(rows);
        }
    }

    private static Table EquivalentPhotons(IReadOnlyList<EquivalentPhotonRow> rows)
    {
        var table = New("Equivalent photons over exact, per target atom", rows.Select(static r => (r.Exact.Scenario, r.Exact.Variant)), out var keys);
        foreach (var column in new[] { "channel", "contribution", "E [GeV]", "exact [fb]", "EPA/exact", "with end of spectrum", "leading log" })
            table.AddColumn(Heading(column));
        foreach (var row in WithoutTotalsOfOnePart(rows, static r => (r.Exact.Scenario, r.Exact.Variant, r.Exact.Channel, r.Exact.EnergyGeV), static r => r.Exact.Contribution))
        {
            table.AddRow([.. keys(row.Exact.Scenario, row.Exact.Variant), .. Cells(
                row.Exact.Channel,
                row.Exact.Contribution,
                Energy(row.Exact.EnergyGeV),
                Number("0.0000e+00", row.Exact.CrossSection.Total.Value) + (row.Exact.IsConverged ? "" : " (not converged)"),
                Ratio(row.Ratio(row.EquivalentPhotons)),
                Ratio(row.Ratio(row.WithSpectrumEnd)),
                Ratio(row.Ratio(row.LeadingLogarithm)))]);
        }

        return table;
    }

    private static Table PhotonCrossSections(IReadOnlyList<PhotonCrossSectionRow> rows)
    {
        var table = New("Cross sections on a real photon", rows.Select(static r => (r.Scenario, r.Variant)), out var keys);
        foreach (var column in new[] { "channel", "sqrt(s) [GeV]", "sigma [fb]", "leading log/sigma" })
            table.AddColumn(Heading(column));
        foreach (var row in rows)
            table.AddRow([.. keys(row.Scenario, row.Variant), .. Cells(row.Channel, Number("G6", row.InvariantMassGeV), Number("0.0000e+00", row.CrossSection.Value), Ratio(row.LeadingLogarithmRatio))]);
        return table;
    }

    private static string Ratio(double? ratio) => ratio is { } value ? Number("0.0000", value) : "-";

    private static Table Distributions(IReadOnlyList<DistributionResult> results)
    {
        var table = New("Distributions, fb per target atom (bins: distributions.csv)", results.Select(static r => (r.Scenario, r.Variant)), out var keys);
        foreach (var column in new[] { "channel", "contribution", "histogram", "bins", "below", "in the bins", "above" })
            table.AddColumn(Heading(column));
        foreach (var result in WithoutTotalsOfOnePart(results, static r => (r.Scenario, r.Variant + "\n" + r.Histogram.Name, r.Channel, null), static r => r.Contribution))
        {
            table.AddRow([.. keys(result.Scenario, result.Variant), .. Cells(
                result.Channel,
                result.Contribution,
                result.Histogram.Name,
                Number("0", result.Bins.Count - 2),
                Number("0.0000e+00", result.Bins[0].CrossSectionFb),
                Number("0.0000e+00", result.Bins.Skip(1).SkipLast(1).Sum(static b => b.CrossSectionFb)),
                Number("0.0000e+00", result.Bins[^1].CrossSectionFb))]);
        }

        return table;
    }

    private static Table Scans(IReadOnlyList<ScanResult> scans)
    {
        var table = New("Scans, ratio to the Standard Model", scans.SelectMany(static s => s.Planes).Select(static p => (p.Scenario, p.Query.Setting.Name)), out var keys);
        foreach (var column in new[] { "scan", "channel", "x", "y", "points", "least", "greatest", "largest error", "SM [fb]", "file" })
            table.AddColumn(Heading(column));
        foreach (var (scan, plane) in scans.SelectMany(static s => s.Planes.Select(plane => (s, plane))))
        {
            table.AddRow([.. keys(plane.Scenario, plane.Query.Setting.Name), .. Cells(
                scan.Task.Name,
                plane.Query.Channel.ToString(),
                plane.Plane.X.Parameter,
                plane.Plane.Y?.Parameter ?? "",
                Number("0", plane.Ratio.Length),
                Number("G5", plane.Ratio.Min()),
                Number("G5", plane.Ratio.Max()),
                Number("0.0e+00", plane.RatioError.Max()),
                Number("0.0000e+00", plane.StandardModel.Value),
                scan.FileName)]);
        }

        return table;
    }

    private static Table Limits(LimitsResult limits)
    {
        var task = limits.Task;
        var title = string.Create(CultureInfo.InvariantCulture, $"{task.Name}: {CardKey.Spellings(task.Interval.ToString())[1]}, {100.0 * task.Confidence:G6} % CL (curves: limitCurves.csv)");
        var table = New(title, [], out _);
        string[] second = limits.Plane.Y is { } y ? ["at " + y.Name] : [];
        foreach (var column in new[] { "constraint", "measured", "chi2 SM", "SM allowed", "least chi2", "at " + limits.Plane.X.Name }.Concat(second).Concat(["allowed regions", "allowed share"]))
            table.AddColumn(Heading(column));
        foreach (var limit in limits.Limits)
        {
            table.AddRow(Cells([
                limit.Constraint.Name,
                string.Join(", ", limit.Constraint.Measurements.Select(static m => m.ErrorPlus == m.ErrorMinus ? Number("G4", m.Value) + " ± " + Number("G4", m.ErrorPlus) : $"{Number("G4", m.Value)} +{Number("G4", m.ErrorPlus)} -{Number("G4", m.ErrorMinus)}")),
                Number("0.000", limit.StandardModelChiSquared),
                limit.StandardModelIsAllowed ? "yes" : "no",
                Number("0.000", limit.LeastChiSquared),
                Number("G4", limit.BestFit.X),
                .. limits.Plane.Y is null ? Array.Empty<string>() : [Number("G4", limit.BestFit.Y)],
                Number("0", limit.Regions.Count),
                Number("0.0 %", limit.Regions.Sum(static r => r.Share))]));
        }

        return table;
    }

    private static Table Events(IReadOnlyList<EventFileRow> rows)
    {
        var table = New("Events", rows.Select(static r => (r.Scenario, "")), out var keys);
        foreach (var column in new[] { "file", "events", "sum of weights", "efficiency", "above the envelope", "sigma [fb]", "error [fb]" })
            table.AddColumn(Heading(column));
        foreach (var row in rows)
        {
            table.AddRow([.. keys(row.Scenario, ""), .. Cells(
                row.File.Name,
                Number("0", row.Count),
                Number("0.00", row.SumOfWeights),
                Number("0.0 %", row.Efficiency),
                row.OverweightShare is { } share ? Number("0.000 %", share) : "",
                Number("0.0000e+00", row.CrossSectionFb),
                Number("0.0e+00", row.ErrorFb))]);
        }

        return table;
    }

    private static Table FormFactors(IReadOnlyList<FormFactorRow> rows)
    {
        var table = New("Form factors", rows.Select(static r => (r.Scenario, r.Variant)), out var keys);
        foreach (var column in new[] { "particle", "quantity", "Q2 [GeV2]", "value" })
            table.AddColumn(Heading(column));
        foreach (var row in rows)
            table.AddRow([.. keys(row.Scenario, row.Variant), .. Cells(row.Particle, row.Quantity, Number("G6", row.QSquaredGeV2), Number("0.000000e+00", row.Value))]);
        return table;
    }

    private static Table Systematics(IReadOnlyList<IGrouping<(string Scenario, string Budget, string Variant, string Channel, string Contribution, double? EnergyGeV), SystematicsRow>> budgets)
    {
        var table = New($"Systematic errors [%], {budgets[0].Key.Budget}", budgets.Select(static b => (b.Key.Scenario, b.Key.Variant)), out var keys);
        foreach (var column in new[] { "channel", "contribution", "E [GeV]" }.Concat(budgets[0].Select(static r => r.Source)))
            table.AddColumn(Heading(column));
        foreach (var budget in budgets)
        {
            table.AddRow([.. keys(budget.Key.Scenario, budget.Key.Variant), .. Cells([
                budget.Key.Channel,
                budget.Key.Contribution,
                Energy(budget.Key.EnergyGeV),
                .. budget.Select(static r => Percent(r.Effect) + (r.IsConverged ? "" : " (not converged)"))])]);
        }

        return table;
    }

    private static string Percent(SystematicEffect effect) => effect.Up == -effect.Down
        ? Number("0.00", 100.0 * effect.Error)
        : $"+{Number("0.00", 100.0 * effect.Up)} -{Number("0.00", 100.0 * Math.Abs(effect.Down))}";

    private static Table CrossSections(IReadOnlyList<CrossSectionRow> rows)
    {
        var table = New("Cross sections per target atom", rows.Select(static r => (r.Scenario, r.Variant)), out var keys);
        foreach (var column in new[] { "channel", "target", "contribution", "E [GeV]", "sigma [fb]", "error [fb]", "chi2/dof" })
            table.AddColumn(Heading(column));
        foreach (var row in WithoutTotalsOfOnePart(rows, static r => (r.Scenario, r.Variant, r.Channel, r.EnergyGeV), static r => r.Contribution))
        {
            table.AddRow([.. keys(row.Scenario, row.Variant), .. Cells(
                row.Channel,
                row.Target,
                row.Contribution,
                Energy(row.EnergyGeV),
                Number("0.0000e+00", row.CrossSection.Total.Value),
                Number("0.0e+00", row.CrossSection.Total.Error),
                row.IsConverged ? Number("0.0", row.Quality.Chi2PerDof) : "not converged")]);
        }

        return table;
    }

    private static Table Rates(IReadOnlyList<RateRow> rows)
    {
        var table = New("Expected events (error: theory)", rows.Select(static r => (r.Scenario, r.Variant)), out var keys);
        foreach (var column in new[] { "channel", "coherent", "incoherent", "total" })
            table.AddColumn(Heading(column));
        foreach (var group in rows.GroupBy(static r => (r.Scenario, r.Variant, r.Channel)))
        {
            string Cell(string contribution) => group.FirstOrDefault(r => r.Contribution == contribution) is { } row
                ? $"{Number("0.###", row.Events)} ± {Number("0.###", row.TheoryErrors.Total)}{(row.IsConverged ? "" : " (not converged)")}"
                : "";
            table.AddRow([.. keys(group.Key.Scenario, group.Key.Variant), .. Cells(group.Key.Channel, Cell("coherent"), Cell("incoherent"), Cell("total"))]);
        }

        return table;
    }

    private static Table Comparisons(IReadOnlyList<ComparisonRow> rows)
    {
        var table = New("Variants over their baseline", rows.Select(static r => (r.Scenario, r.Variant)), out var keys, alwaysVariant: true);
        foreach (var column in new[] { "baseline", "channel", "contribution", "E [GeV]", "ratio", "error" })
            table.AddColumn(Heading(column));
        foreach (var row in WithoutTotalsOfOnePart(rows, static r => (r.Scenario, r.Variant + "\n" + r.Baseline, r.Channel, r.EnergyGeV), static r => r.Contribution))
        {
            table.AddRow([.. keys(row.Scenario, row.Variant), .. Cells(
                row.Baseline,
                row.Channel,
                row.Contribution,
                Energy(row.EnergyGeV),
                row.Ratio is { } ratio ? Number("0.000000", ratio) : "baseline is zero",
                (row.RatioError is { } error ? Number("0.0e+00", error) : "") + (row.IsConverged ? "" : " (not converged)"))]);
        }

        return table;
    }

    // The total of a single contribution says the same once more; the files have it all the same.
    private static IEnumerable<T> WithoutTotalsOfOnePart<T>(IReadOnlyList<T> rows, Func<T, (string Scenario, string Variant, string Channel, double? EnergyGeV)> key, Func<T, string> contribution)
    {
        var parts = rows.Where(row => contribution(row) != CrossSectionQuery.Total).GroupBy(key).ToDictionary(static g => g.Key, g => g.Select(contribution).Distinct(StringComparer.Ordinal).Count());
        return rows.Where(row => contribution(row) != CrossSectionQuery.Total || parts.GetValueOrDefault(key(row)) != 1);
    }

    private static Table New(
        string title,
        IEnumerable<(string Scenario, string Variant)> names,
        out Func<string, string, IEnumerable<Markup>> keys,
        bool alwaysVariant = false)
    {
        // A column that would say the same in every row is left out.
        var distinct = names.Distinct().ToList();
        var showScenario = distinct.Select(static n => n.Scenario).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var showVariant = alwaysVariant || distinct.Select(static n => n.Variant).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var table = new Table { Border = TableBorder.Minimal, Title = new TableTitle(Markup.Escape(title)) };
        if (showScenario)
            table.AddColumn(Heading("scenario"));
        if (showVariant)
            table.AddColumn(Heading("variant"));
        keys = (scenario, variant) => Cells([.. showScenario ? [scenario] : Array.Empty<string>(), .. showVariant ? [variant] : Array.Empty<string>()]);
        return table;
    }

    private static TableColumn Heading(string text) => new TableColumn(new Markup(Markup.Escape(text))).NoWrap();

    private static IEnumerable<Markup> Cells(params string[] cells) => cells.Select(static cell => new Markup(Markup.Escape(cell)));

    private static string Energy(double? energyGeV) => energyGeV is { } energy ? Number("G6", energy) : "beam";

    private static string Number(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);
}
