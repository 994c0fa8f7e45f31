namespace TridentFramework.Host.RunCards;

/// <summary>Every variant over a baseline.</summary>
/// <param name="Baseline">Name of the variant that the others are divided by.</param>
/// <param name="EnergiesGeV">Neutrino energies, GeV; null for the average over the beam.</param>
internal sealed record CompareTask(string Baseline, IReadOnlyList<double>? EnergiesGeV) : StudyTask
{
    /// <inheritdoc/>
    public override bool NeedsBeam => EnergiesGeV is null;
}
