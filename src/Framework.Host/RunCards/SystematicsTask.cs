namespace TridentFramework.Host.RunCards;

/// <summary>Systematic errors of the cross sections of one setting, source by source.</summary>
/// <param name="Name">Name of the budget in results.</param>
/// <param name="Baseline">Name of the variant whose cross sections have the errors.</param>
/// <param name="EnergiesGeV">Neutrino energies, GeV; null for the average over the beam.</param>
/// <param name="Sources">Sources; null for those that the baseline's <see cref="Setting.Theory"/> assigns.</param>
internal sealed record SystematicsTask(string Name, string Baseline, IReadOnlyList<double>? EnergiesGeV, IReadOnlyList<SystematicSource>? Sources) : StudyTask
{
    /// <summary>Name of a budget whose task has none.</summary>
    public const string DefaultName = "budget";

    /// <inheritdoc/>
    public override bool NeedsBeam => EnergiesGeV is null;

    /// <summary>The baseline among settings.</summary>
    /// <param name="settings">Settings of a scenario.</param>
    public Setting BaselineOf(IReadOnlyList<Setting> settings) => settings.Single(s => string.Equals(s.Name, Baseline, StringComparison.Ordinal));

    /// <summary>The sources of a scenario.</summary>
    /// <param name="settings">Settings of the scenario.</param>
    public IReadOnlyList<SystematicSource> SourcesOf(IReadOnlyList<Setting> settings) => Sources ?? AssignedSource.Of(BaselineOf(settings).Theory);

    /// <summary>The settings whose cross sections are needed, the baseline first.</summary>
    /// <param name="settings">Settings of a scenario.</param>
    public IReadOnlyList<Setting> Needed(IReadOnlyList<Setting> settings)
    {
        var baseline = BaselineOf(settings);
        var sources = SourcesOf(settings);
        return [baseline, .. settings.Where(s => !ReferenceEquals(s, baseline) && sources.Any(source => source.Needs(s)))];
    }
}
