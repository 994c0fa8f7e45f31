using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TridentFramework.Fluxes;
using TridentFramework.Units;

namespace TridentFramework.HistogramFile;

/// <summary>Unit of the values of a flux table.</summary>
/// <param name="Exposure">What the scale counts.</param>
/// <param name="IsPerBin">Values are integrals over the bin; otherwise averages of dPhi/dE.</param>
/// <param name="Factor">Value times factor is the flux per m^2, GeV (bin, if <paramref name="IsPerBin"/>) and one unit of exposure.</param>
internal readonly record struct FluxUnit(FluxExposure Exposure, bool IsPerBin, double Factor)
{
    private const string Shape = "shape";
    private const string Form =
        "write area, energy and exposure as in '/m2/GeV/POT', '/cm2/50MeV/1e20POT' or '/m2/bin/fb-1', or 'shape' or 'shape/bin' if there is no absolute scale";

    /// <summary>Reads a unit such as <c>/cm2/50MeV/1e20POT</c>.</summary>
    /// <param name="text">The unit as a card writes it.</param>
    /// <param name="unit">The unit, when the text is one.</param>
    /// <param name="error">What is wrong and what would be right, when it is not.</param>
    public static bool TryParse(string text, out FluxUnit unit, [NotNullWhen(false)] out string? error)
    {
        unit = new FluxUnit(FluxExposure.ShapeOnly, IsPerBin: false, 1.0);
        var trimmed = text.Trim();
        if (trimmed is Shape or "1")
        {
            error = null;
            return true;
        }

        var isShape = trimmed.StartsWith(Shape + "/", StringComparison.Ordinal);
        var remainder = isShape ? trimmed[Shape.Length..] : trimmed;
        if (!remainder.StartsWith('/'))
        {
            error = $"'{text}' is not a unit of flux; {Form}";
            return false;
        }

        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in remainder[1..].Split('/', StringSplitOptions.TrimEntries))
        {
            if (!TryPart(part, ref unit, out var kind))
            {
                error = $"'/{part}' in '{text}' is not part of a unit of flux; {Form}";
                return false;
            }

            if (!seen.TryAdd(kind, part))
            {
                error = $"'{text}' has two parts for the {kind}, '/{seen[kind]}' and '/{part}'; {Form}";
                return false;
            }
        }

        string[] needed = isShape ? ["energy"] : ["area", "energy", "exposure"];
        var missing = needed.Except(seen.Keys, StringComparer.Ordinal).ToArray();
        var superfluous = seen.Keys.Except(needed, StringComparer.Ordinal).ToArray();
        error = missing.Length > 0 ? $"'{text}' has no {string.Join(" and no ", missing)}; {Form}"
            : superfluous.Length > 0 ? $"'{text}' is a shape and cannot have {string.Join(" and ", superfluous)}; {Form}"
            : null;
        return error is null;
    }

    private static bool TryPart(string part, ref FluxUnit unit, out string kind)
    {
        var areas = UnitTable.Accepted("/m2");
        if (areas.Contains("/" + part, StringComparer.Ordinal))
        {
            kind = "area";
            unit = unit with { Factor = unit.Factor * UnitTable.Factor("/" + part, "/m2") };
            return true;
        }

        if (part is "bin")
        {
            kind = "energy";
            unit = unit with { IsPerBin = true };
            return true;
        }

        var (number, name) = SplitNumber(part);
        var isPositive = number is > 0.0 and < double.PositiveInfinity;
        if (UnitTable.Accepted("GeV").Contains(name, StringComparer.Ordinal))
        {
            kind = "energy";
            unit = unit with { Factor = unit.Factor / EnergyGeV(number, name) };
            return isPositive;
        }

        kind = "exposure";
        unit = unit with { Factor = unit.Factor / number, Exposure = ExposureOf(name) };
        return isPositive && unit.Exposure != FluxExposure.ShapeOnly;
    }

    /// <summary>An energy in GeV; dividing by a whole number keeps 50 MeV at the double nearest to 0.05 GeV.</summary>
    internal static double EnergyGeV(double number, string unit)
    {
        var sizeGeV = UnitTable.Factor(unit, "GeV");
        return sizeGeV >= 1.0 ? number * sizeGeV : number / UnitTable.Factor("GeV", unit);
    }

    private static FluxExposure ExposureOf(string name) => name switch
    {
        "POT" => FluxExposure.ProtonOnTarget,
        "fb-1" => FluxExposure.InverseFemtobarn,
        "s" => FluxExposure.Second,
        _ => FluxExposure.ShapeOnly,
    };

    // The number is the longest beginning that reads as one, so that 1e20POT and 1eV both come apart in the right place; no number is one.
    private static (double Number, string Name) SplitNumber(string part)
    {
        for (var length = part.Length; length > 0; length--)
        {
            if (char.IsAsciiDigit(part[length - 1])
                && double.TryParse(part.AsSpan(0, length), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
                return (number, part[length..].TrimStart());
        }

        return (1.0, part);
    }
}
