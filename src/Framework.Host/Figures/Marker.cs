namespace TridentFramework.Host.Figures;

/// <summary>Symbol of a data point.</summary>
internal enum Marker
{
    /// <summary>A disc, or a ring if open.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A triangle that points up.</summary>
    Triangle,

    /// <summary>A square on its corner.</summary>
    Diamond,
}
