namespace TridentFramework.Host.RunCards;

/// <summary>The equivalent photon approximation against the exact cross section, or the cross section on a real photon by itself.</summary>
/// <param name="EnergiesGeV">Neutrino energies, GeV; null for the average over the beam, or if invariant masses are given.</param>
/// <param name="InvariantMassesGeV">sqrt(s) of neutrino and photon, GeV; null for cross sections on the target.</param>
internal sealed record EquivalentPhotonsTask(IReadOnlyList<double>? EnergiesGeV, IReadOnlyList<double>? InvariantMassesGeV) : StudyTask
{
    /// <summary>Largest sqrt(s) that a card may ask for, GeV; beyond it the sums lose digits.</summary>
    public const double MostInvariantMassGeV = 1e5;

    /// <inheritdoc/>
    public override bool NeedsBeam => EnergiesGeV is null && InvariantMassesGeV is null;
}
