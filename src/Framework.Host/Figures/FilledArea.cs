namespace TridentFramework.Host.Figures;

/// <summary>An area bounded by closed polygons, filled by the even-odd rule.</summary>
/// <param name="Polygons">The polygons.</param>
/// <param name="Colour">Colour of the area.</param>
/// <param name="Opacity">Opacity, 0 to 1.</param>
internal sealed record FilledArea(IReadOnlyList<IReadOnlyList<PlanePoint>> Polygons, PaletteColour Colour, double Opacity) : Shape
{
    /// <summary>Whether the point is in the area.</summary>
    public bool Contains(PlanePoint point)
    {
        var inside = false;
        foreach (var polygon in Polygons)
        {
            var last = polygon[^1];
            foreach (var next in polygon)
            {
                if (next.Y > point.Y != last.Y > point.Y && point.X < last.X + ((point.Y - last.Y) / (next.Y - last.Y) * (next.X - last.X)))
                    inside = !inside;
                last = next;
            }
        }

        return inside;
    }
}
