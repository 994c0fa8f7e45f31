namespace TridentFramework.Particles;

/// <summary>Masses and names of the nucleons.</summary>
public static class NucleonExtensions
{
    /// <summary>Nucleon mass, GeV (CODATA 2018).</summary>
    public static double MassGeV(this Nucleon nucleon) => nucleon switch
    {
        Nucleon.Proton => 0.93827208816,
        Nucleon.Neutron => 0.93956542052,
        _ => throw new ArgumentOutOfRangeException(nameof(nucleon), nucleon, "not a nucleon"),
    };

    /// <summary><c>proton</c> or <c>neutron</c>.</summary>
    public static string ShortName(this Nucleon nucleon) => nucleon == Nucleon.Proton ? "proton" : "neutron";
}
