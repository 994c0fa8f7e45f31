namespace TridentFramework.Host.Limits;

/// <summary>The published differences that cards name as <c>preset</c>.</summary>
internal static class MagneticMomentShifts
{
    /// <summary>All of them; the first is that of a card that says nothing.</summary>
    public static IReadOnlyList<MagneticMomentShift> All { get; } =
    [
        new("1902.06765", 2.71e-9, 0.73e-9, [1.0, 2.0], LimitCitations.Of("Altmannshofer:2019zhy", "Keshavarzi:2018mgv"), "Sec. IV.B and Fig. 8"),
        new("1406.2332", 2.9e-9, 0.9e-9, [2.0], LimitCitations.Of("Altmannshofer:2014pba"), "printed as (2.9 +- 1.8)e-9, two standard deviations"),
        new("2021", 2.51e-9, 0.59e-9, [1.0, 2.0], LimitCitations.Of("Muong-2:2021ojo"), "first result of Fermilab; predictions from lattice calculations have since moved towards the measurement"),
    ];

    /// <summary>The difference of a name, or null.</summary>
    public static MagneticMomentShift? Find(string name) => All.FirstOrDefault(shift => string.Equals(shift.Name, name, StringComparison.Ordinal));
}
