using TridentFramework.Targets;

namespace TridentFramework.Testing;

/// <summary>Nuclides of targets from carbon to lead, and hydrogen; masses of AME2020, those of nuclei as the plugin Element has them.</summary>
internal static class StableNuclides
{
    /// <summary>Carbon to lead.</summary>
    public static IReadOnlyList<Nuclide> CarbonToLead { get; } =
    [
        new("C", 6, 12, 12.0, 11.1748643),
        new("O", 8, 16, 15.994914619, 14.8950827),
        new("Al", 13, 27, 26.981538408, 25.1265076),
        new("Si", 14, 28, 27.976926534, 26.0531960),
        new("S", 16, 32, 31.972071174, 29.7736307),
        new("Ar", 18, 40, 39.962383122, 37.2155407),
        new("Ca", 20, 40, 39.962590850, 37.2147163),
        new("Fe", 26, 56, 55.934935537, 52.0898114),
        new("W", 74, 184, 183.950933180, 171.3118346),
        new("Pb", 82, 208, 207.976652005, 193.6876912),
    ];

    /// <summary>Hydrogen and deuterium, which compounds have and which no nucleon can block.</summary>
    public static IReadOnlyList<Nuclide> Hydrogen { get; } =
    [
        new("H", 1, 1, 1.007825032, 0.9382721),
        new("H", 1, 2, 2.014101778, 1.8756129),
    ];

    /// <summary>A nuclide that no fit has: one of the few atoms ever made.</summary>
    public static Nuclide Oganesson294 { get; } = new("Og", 118, 294, 294.2139, 273.999);
}
