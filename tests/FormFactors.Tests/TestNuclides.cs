using TridentFramework.Targets;

namespace TridentFramework.FormFactors.Tests;

/// <summary>Nuclides for form factors, which know them by symbol, Z and A only; masses are A times 0.9315 GeV.</summary>
internal static class TestNuclides
{
    internal static Nuclide Create(string symbol, int z, int a) => new(symbol, z, a, a, 0.9315 * a);

    internal static Nuclide Argon40 { get; } = Create("Ar", 18, 40);

    internal static Nuclide Iron56 { get; } = Create("Fe", 26, 56);
}
