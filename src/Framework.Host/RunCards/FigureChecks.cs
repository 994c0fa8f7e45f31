using System.Collections.Frozen;

namespace TridentFramework.Host.RunCards;

/// <summary>Checks what a card says of figures; whether their curves can be told apart is seen when the settings are known.</summary>
/// <param name="problems">Receives the problems.</param>
internal sealed class FigureChecks(CardProblems problems)
{
    // The tables of a run lie in the same folder.
    private static readonly FrozenSet<string> Taken =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "results", "crossSections", "rates", "rateSummaries", "comparisons", "formFactors", "systematics", "systematicsCorrelations", "eventFiles", "eventProcesses", "distributions", "scans", "limits", "limitRegions", "limitCurves", "equivalentPhotons", "photonCrossSections");

    private readonly FigureAxisChecks _axes = new(problems);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _scans = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks the figures of all tasks.</summary>
    public void Check(IReadOnlyList<PlannedTask> tasks)
    {
        foreach (var task in tasks)
        {
            foreach (var figure in task.Task.Figures)
            {
                if (figure.Node is CardMapping node)
                    Check(task.Task, figure.Value, node);
            }

            switch (task.Task)
            {
                case ScanTask scan:
                    // Equal names of two tasks are reported where tasks are read.
                    if (_scans.Add(scan.Name))
                        CheckName(scan.Name, (task.Node as CardMapping)?.Find("name") ?? task.Node);
                    foreach (var figure in scan.PlaneFigures)
                        CheckName(figure.Value.Name?.Value, figure.Value.Name?.Node);
                    break;
                case LimitsTask limits:
                    foreach (var figure in limits.LimitFigures)
                        CheckName(figure.Value.Name?.Value, figure.Value.Name?.Node);
                    break;
            }
        }
    }

    private void Check(StudyTask task, FigureKeys figure, CardMapping node)
    {
        CheckName(figure.Name?.Value, figure.Name?.Node);
        if (Points(task) is { } count && count < 2)
        {
            problems.Add(node, task is FormFactorsTask
                ? "needs a curve: give the task at least two Q2, such as 'qSquared: {from: 1e-4 GeV2, to: 1 GeV2, points: 200, spacing: log}'"
                : task is EquivalentPhotonsTask { InvariantMassesGeV: not null }
                ? "needs a curve: give the task at least two points, such as 'invariantMass: {from: 0.3 GeV, to: 100 GeV, points: 40}'"
                : "needs a curve: give the task at least two energies, such as 'energies: {from: 1 GeV, to: 100 GeV, points: 20}'");
        }

        if (figure.Bands.Count > 0 && task is not CrossSectionTask)
            problems.Add(node.Find("bands")!, "are for cross sections, which have theory uncertainties; leave the key out");
        _axes.IsLabel(figure.Title);
        _axes.Check(figure.X, node.Find("x"), task is not DistributionsTask { Histograms: var histograms } || histograms.All(static h => h.IsLogarithmic));
        _axes.Check(figure.Y, node.Find("y"), task is CrossSectionTask or FormFactorsTask or EquivalentPhotonsTask);
        foreach (var (value, label) in figure.Labels)
            _axes.IsLabel(label, (node.Find("labels") as CardMapping)?.Find(value) ?? node);
    }

    private void CheckName(string? name, CardNode? node)
    {
        if (name is null || node is null)
            return;
        if (!FileNames.IsGood(name))
            problems.Add(node, $"{CardText.Quote(name)} is no name for files; use {FileNames.Form}");
        else if (Taken.Contains(name))
            problems.Add(node, $"{name}.csv is a table of the run; choose another name");
        else if (!_names.Add(name))
            problems.Add(node, $"the name {CardText.Quote(name)} is taken by an earlier figure; names are unique");
    }

    private static int? Points(StudyTask task) => task switch
    {
        CrossSectionTask crossSection => crossSection.EnergiesGeV?.Count ?? 0,
        CompareTask compare => compare.EnergiesGeV?.Count ?? 0,
        SystematicsTask systematics => systematics.EnergiesGeV?.Count ?? 0,
        FormFactorsTask formFactors => formFactors.QSquaredGeV2.Count,
        EquivalentPhotonsTask photons => (photons.InvariantMassesGeV ?? photons.EnergiesGeV)?.Count ?? 0,
        _ => null,
    };
}
