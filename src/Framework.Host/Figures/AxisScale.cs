namespace TridentFramework.Host.Figures;

/// <summary>How an axis maps numbers to lengths.</summary>
internal enum AxisScale
{
    /// <summary>Equal differences are equally long.</summary>
    Linear,

    /// <summary>Equal ratios are equally long; numbers that are not positive are not shown.</summary>
    Logarithmic,
}
