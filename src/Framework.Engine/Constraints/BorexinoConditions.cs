namespace TridentFramework.Engine.Constraints;

/// <summary>What Borexino sees of the neutrinos of solar 7Be, arXiv:1902.06765 Appendix C.</summary>
public sealed record BorexinoConditions
{
    /// <summary>Energy of the neutrinos, GeV.</summary>
    public double EnergyGeV { get; init; } = 0.862e-3;

    /// <summary>Share of electron neutrinos at the earth, Eq. (C1). Only the ratios of the three shares matter.</summary>
    public double ElectronShare { get; init; } = 0.54;

    /// <summary>Share of muon neutrinos at the earth, Eq. (C1).</summary>
    public double MuonShare { get; init; } = 0.20;

    /// <summary>Share of tau neutrinos at the earth, Eq. (C1).</summary>
    public double TauShare { get; init; } = 0.26;

    /// <summary>Least recoil energy over neutrino energy, y_min.</summary>
    public double LeastRecoilShare { get; init; } = 0.22;
}
