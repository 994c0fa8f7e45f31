namespace TridentFramework.Host.Figures;

/// <summary>Collects what a layer draws, cut at the frame.</summary>
/// <param name="map">From the numbers of the axes to pt.</param>
/// <param name="clip">What may be seen.</param>
internal sealed class LayerCanvas(PanelMap map, Box clip)
{
    private readonly List<Shape> _shapes = [];

    /// <summary>From the numbers of the axes to pt.</summary>
    public PanelMap Map => map;

    /// <summary>What may be seen.</summary>
    public Box Clip => clip;

    /// <summary>What has been drawn.</summary>
    public IReadOnlyList<Shape> Shapes => _shapes;

    /// <summary>The corners of a box, in order.</summary>
    public static IReadOnlyList<PlanePoint> Corners(Box box) => [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)];

    /// <summary>Draws a line through points in pt; breaks part it.</summary>
    public void Line(IEnumerable<PlanePoint> points, Stroke stroke)
    {
        var lines = LineClipper.Clip(points, clip);
        if (lines.Count > 0)
            _shapes.Add(new StrokedLines(lines, stroke));
    }

    /// <summary>Fills the area in closed polygons in pt by the even-odd rule.</summary>
    public void Fill(IEnumerable<IReadOnlyList<PlanePoint>> polygons, PaletteColour colour, double opacity)
    {
        var cut = polygons.Select(polygon => LineThinning.Thinned(PolygonClipper.Clip(polygon, clip))).Where(static polygon => polygon.Count > 2).ToList();
        if (cut.Count > 0 && opacity > 0.0)
            _shapes.Add(new FilledArea(cut, colour, opacity));
    }

    /// <summary>Draws symbols at points in pt.</summary>
    public void Symbols(IReadOnlyList<PlanePoint> centres, Marker marker, bool isOpen, PaletteColour colour, double sizePt)
    {
        if (centres.Count > 0)
            _shapes.Add(new Symbols(centres, marker, isOpen, colour, sizePt));
    }

    /// <summary>Writes a text.</summary>
    public void Write(PlacedText text) => _shapes.Add(new Writing(text));
}
