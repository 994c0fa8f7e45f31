using System.Globalization;
using TridentFramework.Host.Figures;
using TridentFramework.Host.Files;

namespace TridentFramework.Host.Limits;

/// <summary>
/// A curve as a file has it: comments <c># key: value</c>, the header <c>mass_GeV,coupling</c>, one point on each line. An empty line parts the curve.
/// </summary>
/// <param name="Comments">Values of the comments by their keys.</param>
/// <param name="Lines">The pieces of the curve, in the order of the file.</param>
internal sealed record CurveTable(IReadOnlyDictionary<string, string> Comments, IReadOnlyList<IReadOnlyList<PlanePoint>> Lines)
{
    /// <summary>The header of the table.</summary>
    public const string Header = "mass_GeV,coupling";

    /// <summary>Reads a curve.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">The file as messages name it.</param>
    /// <param name="side">Where the area lies; how the points must be ordered depends on it.</param>
    /// <exception cref="InputFileException">A line is not what it should be, or the points bound no area.</exception>
    public static CurveTable Read(TextReader reader, string name, CurveSide side)
    {
        var comments = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = new List<List<PlanePoint>>();
        var isAfterHeader = false;
        var direction = 0;
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            text = text.Trim();
            if (text.StartsWith('#'))
            {
                if (text[1..].Split(": ", 2, StringSplitOptions.TrimEntries) is [var key, var value])
                    comments[key] = value;
            }
            else if (!isAfterHeader)
            {
                isAfterHeader = text.Length == 0 ? isAfterHeader : IsHeader(text) ? true : throw Fault(name, number, $"{RunCards.CardText.Quote(text)} is not the header; the first line that is no comment is '{Header}', and masses are in GeV");
            }
            else if (text.Length == 0)
            {
                direction = 0;
                if (lines is [.., { Count: > 0 }])
                    lines.Add([]);
            }
            else
            {
                if (lines.Count == 0)
                    lines.Add([]);
                var point = Point(text, name, number);
                if (side != CurveSide.Inside && lines[^1] is [.., var last])
                    direction = Direction(last, point, side, direction) ?? throw Fault(name, number, Disorder(side));
                lines[^1].Add(point);
            }
        }

        if (!isAfterHeader)
            throw new InputFileException(name, $"has no table; its first line that is no comment is '{Header}', and each line after it is a point");
        lines.RemoveAll(static line => line.Count == 0);
        var least = side == CurveSide.Inside ? 3 : 2;
        var shortest = side == CurveSide.Inside ? lines.Sum(static line => line.Count) : lines.Select(static line => line.Count).DefaultIfEmpty(0).Min();
        if (shortest < least)
            throw new InputFileException(name, $"has {(lines.Count > 1 && side != CurveSide.Inside ? "a piece of " : "")}{shortest} points; {(least == 3 ? "a contour has at least 3" : "a curve has at least 2, and so has each of its pieces between empty lines")}");
        return new CurveTable(comments, lines);
    }

    private static bool IsHeader(string text) => string.Equals(text.Replace(" ", "", StringComparison.Ordinal), Header, StringComparison.Ordinal);

    private static PlanePoint Point(string text, string name, int number)
    {
        var cells = text.Split(',', StringSplitOptions.TrimEntries);
        if (cells.Length != 2)
            throw Fault(name, number, $"has {cells.Length} {(cells.Length == 1 ? "value" : "values")}; a point is a mass in GeV and a coupling, such as '0.1,5e-4'");
        return new PlanePoint(Number(cells[0], "mass"), Number(cells[1], "coupling"));

        double Number(string cell, string noun) =>
            double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value > 0.0
                ? value
                : throw Fault(name, number, $"{RunCards.CardText.Quote(cell)} is not a {noun}; a {noun} is a number above zero{(noun == "mass" ? ", in GeV" : "")}");
    }

    // The direction after one more point; null if the curve turns back.
    private static int? Direction(PlanePoint last, PlanePoint point, CurveSide side, int direction)
    {
        var step = CurveArea.GoesFromMassToMass(side) ? point.X.CompareTo(last.X) : point.Y.CompareTo(last.Y);
        return step == 0 || step == direction || direction == 0 ? (step == 0 ? direction : step) : null;
    }

    private static string Disorder(CurveSide side) => CurveArea.GoesFromMassToMass(side)
        ? $"turns back in mass, but a curve with its area {(side == CurveSide.Above ? "above" : "below")} goes from mass to mass; order the points, or write 'side: inside' for a contour"
        : $"turns back in coupling, but a curve with its area on the {(side == CurveSide.Left ? "left" : "right")} goes from coupling to coupling; order the points, or write 'side: inside' for a contour";

    private static InputFileException Fault(string name, int line, string fault) => new($"{name}:{line}", fault);
}
