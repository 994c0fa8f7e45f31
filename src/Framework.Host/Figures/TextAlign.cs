namespace TridentFramework.Host.Figures;

/// <summary>Which part of a text stands at its position.</summary>
internal enum TextAlign
{
    /// <summary>The left end.</summary>
    Start,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The right end.</summary>
    End,
}
