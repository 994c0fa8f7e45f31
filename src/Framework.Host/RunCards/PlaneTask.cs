namespace TridentFramework.Host.RunCards;

/// <summary>A task over a plane, or a line, of parameters.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="X">First axis.</param>
/// <param name="Y">Second axis; null for a line.</param>
/// <param name="EnergyGeV">Neutrino energy, GeV; null for the average over the beam.</param>
internal abstract record PlaneTask(string Name, PlaneAxisKeys X, PlaneAxisKeys? Y, double? EnergyGeV) : StudyTask
{
    /// <inheritdoc/>
    public override bool NeedsBeam => EnergyGeV is null;
}
