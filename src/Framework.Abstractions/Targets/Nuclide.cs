namespace TridentFramework.Targets;

/// <summary>A nuclide: charge, mass number and masses.</summary>
/// <param name="Symbol">Element symbol, such as Ar.</param>
/// <param name="Z">Number of protons.</param>
/// <param name="A">Number of nucleons.</param>
/// <param name="AtomicMassU">Mass of the neutral atom, u.</param>
/// <param name="NuclearMassGeV">Mass of the bare nucleus, GeV; this is the M of the coherent process.</param>
public sealed record Nuclide(string Symbol, int Z, int A, double AtomicMassU, double NuclearMassGeV)
{
    /// <summary>Number of neutrons, A - Z.</summary>
    public int N => A - Z;

    /// <summary>Name such as Ar40.</summary>
    public override string ToString() => $"{Symbol}{A}";
}
