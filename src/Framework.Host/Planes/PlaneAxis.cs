using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Planes;

/// <summary>An axis of a plane: a parameter and its values.</summary>
/// <param name="Parameter">The parameter, as <c>--set</c> names it.</param>
/// <param name="Name">Its last key.</param>
/// <param name="Unit">Unit of the values; null for bare numbers.</param>
/// <param name="Spacing">Spacing of the values.</param>
/// <param name="Values">The values, increasing.</param>
/// <param name="Label">Label in figures, in the language of docs/figures.md.</param>
internal sealed record PlaneAxis(string Parameter, string Name, string? Unit, PointSpacing Spacing, IReadOnlyList<double> Values, string Label)
{
    /// <summary>The axis is logarithmic.</summary>
    public bool IsLogarithmic => Spacing == PointSpacing.Log;

    /// <summary>Name of a column of values: the name with its unit, such as massGeV.</summary>
    public string Column => Name + Unit;

    /// <summary>A value as a length along the axis.</summary>
    public double Position(double value) => IsLogarithmic ? Math.Log(value) : value;

    /// <summary>The value at a length along the axis.</summary>
    public double ValueAt(double position) => IsLogarithmic ? Math.Exp(position) : position;
}
