namespace TridentFramework.Host.Figures;

/// <summary>Something to be written to SVG, in pt.</summary>
internal abstract record Shape;
