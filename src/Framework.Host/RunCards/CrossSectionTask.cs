namespace TridentFramework.Host.RunCards;

/// <summary>Cross sections of every setting.</summary>
/// <param name="EnergiesGeV">Neutrino energies, GeV; null for the average over the beam.</param>
internal sealed record CrossSectionTask(IReadOnlyList<double>? EnergiesGeV) : StudyTask
{
    /// <summary>How they are calculated.</summary>
    public CrossSectionMethod Method { get; init; }

    /// <inheritdoc/>
    public override bool NeedsBeam => EnergiesGeV is null;
}
