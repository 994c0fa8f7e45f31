namespace TridentFramework.Host.RunCards;

/// <summary>A task with the place where the card asks for it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Node">The value of its key, such as <c>tasks[1].rates</c>.</param>
/// <param name="BaselineNode">Where the task names its baseline, if it does.</param>
internal sealed record PlannedTask(StudyTask Task, CardNode Node, CardNode? BaselineNode)
{
    /// <summary>Sources of errors as the card writes them; empty for other tasks than <c>systematics</c>.</summary>
    public IReadOnlyList<Located<SystematicSourceKeys>> Sources { get; init; } = [];

    /// <summary>It integrates over the beam.</summary>
    public bool NeedsBeam => Task.NeedsBeam;

    /// <summary>The tasks of a card; those that could not be read are left out.</summary>
    /// <param name="card">The card.</param>
    /// <param name="problems">Receives what is wrong with histograms.</param>
    public static IReadOnlyList<PlannedTask> Of(RunCard card, CardProblems problems)
    {
        var planned = new List<PlannedTask>();
        var histograms = new HistogramReader(problems);
        foreach (var task in card.Tasks ?? [])
        {
            // A key whose energies were refused must not turn into a flux average and ask for a beam.
            var node = task.Node is CardMapping { Entries: [var only] } ? only.Value : task.Node;
            var lostEnergies = node is CardMapping mapping && mapping.Has("energies");
            switch (task.Value)
            {
                case { CrossSection: { } crossSection } when crossSection.Energies is not null || !lostEnergies:
                    planned.Add(new PlannedTask(new CrossSectionTask(crossSection.Energies?.EnergiesGeV) { Figures = crossSection.Figures }, node, null));
                    break;
                case { FormFactors: { QSquaredGeV2: not null } formFactors }:
                    planned.Add(new PlannedTask(new FormFactorsTask(formFactors.QSquaredGeV2.QSquaredGeV2) { Figures = formFactors.Figures }, node, null));
                    break;
                case { Distributions: { Histograms: not null } distributions }:
                    planned.Add(new PlannedTask(new DistributionsTask(histograms.Read(distributions.Histograms), distributions.Points) { Figures = distributions.Figures }, node, null));
                    break;
                case { Rates: not null }:
                    planned.Add(new PlannedTask(new RatesTask(), node, null));
                    break;
                case { Compare: { } compare } when compare.Energies is not null || !lostEnergies:
                    planned.Add(new PlannedTask(new CompareTask(compare.Baseline?.Value ?? Scenario.DefaultName, compare.Energies?.EnergiesGeV) { Figures = compare.Figures }, node, compare.Baseline?.Node));
                    break;
                case { Systematics: { } systematics } when systematics.Energies is not null || !lostEnergies:
                    planned.Add(new PlannedTask(Systematics(systematics), node, systematics.Baseline?.Node) { Sources = systematics.Sources ?? [] });
                    break;
            }
        }

        return planned;
    }

    private static SystematicsTask Systematics(SystematicsKeys keys) => new(
        keys.Name?.Value ?? SystematicsTask.DefaultName,
        keys.Baseline?.Value ?? Scenario.DefaultName,
        keys.Energies?.EnergiesGeV,
        keys.Sources is null ? null : [.. keys.Sources.Select(static s => Source(s.Value)).OfType<SystematicSource>()])
    {
        Figures = keys.Figures,
    };

    // A source that is none or several of the three is a problem of the card, and no source.
    private static SystematicSource? Source(SystematicSourceKeys keys) => keys switch
    {
        { Name.Value: var name, Assigned: { } error } => new AssignedSource(name, error, keys.Contributions is { } list ? [.. list.Select(static c => c.Value)] : Enum.GetValues<Contribution>()),
        { Name.Value: var name, Envelope: { } variants } => new EnvelopeSource(name, [.. variants.Select(static v => v.Value)]),
        { Name.Value: var name, Ensemble: { } ensemble } => new EnsembleSource(name, ensemble.Value),
        _ => null,
    };
}
