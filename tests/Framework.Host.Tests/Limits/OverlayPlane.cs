using TridentFramework.Host.Figures;
using TridentFramework.Host.Limits;

namespace TridentFramework.Host.Tests.Limits;

/// <summary>Which points of the plane are in the area of an overlay, judged as figures do: on logarithmic axes, by an odd number of polygons.</summary>
internal static class OverlayPlane
{
    private const double FarAway = 1e3;

    public static bool Contains(this Overlay overlay, double massGeV, double coupling) =>
        overlay.Areas.Count(polygon => Encloses(polygon, Math.Log(massGeV), Math.Log(coupling))) % 2 == 1;

    private static bool Encloses(IReadOnlyList<PlanePoint> polygon, double x, double y)
    {
        var isInside = false;
        for (var (i, j) = (0, polygon.Count - 1); i < polygon.Count; j = i++)
        {
            var (from, to) = (polygon[j], polygon[i]);
            var (fromX, fromY, toX, toY) = (Position(from.X), Position(from.Y), Position(to.X), Position(to.Y));
            if (toY > y != fromY > y && x < ((fromX - toX) * (y - toY) / (fromY - toY)) + toX)
                isInside = !isInside;
        }

        return isInside;
    }

    private static double Position(double value) => double.IsPositiveInfinity(value) ? FarAway : value <= 0.0 ? -FarAway : Math.Log(value);
}
