namespace TridentFramework.Particles;

/// <summary>Masses and names of the charged leptons.</summary>
public static class FlavourExtensions
{
    /// <summary>Mass of the charged lepton of this flavour, GeV (CODATA 2018 for e and mu, PDG 2020 for tau).</summary>
    public static double ChargedLeptonMassGeV(this Flavour flavour) => flavour switch
    {
        Flavour.Electron => 0.51099895e-3,
        Flavour.Muon => 0.1056583755,
        Flavour.Tau => 1.77686,
        _ => throw new ArgumentOutOfRangeException(nameof(flavour), flavour, "not a lepton flavour"),
    };

    /// <summary>Short name as run cards write it: <c>e</c>, <c>mu</c>, <c>tau</c>.</summary>
    public static string ShortName(this Flavour flavour) => flavour switch
    {
        Flavour.Electron => "e",
        Flavour.Muon => "mu",
        Flavour.Tau => "tau",
        _ => throw new ArgumentOutOfRangeException(nameof(flavour), flavour, "not a lepton flavour"),
    };
}
