using System.Globalization;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Materials;

/// <summary>Masses (AME2020) and natural abundances (IUPAC 2013) of the nuclides that can be targets.</summary>
internal sealed class IsotopeTable
{
    /// <summary>Natural composition needs all isotopes; what may be missing (230Th: 2e-4) is below the accuracy of the masses used.</summary>
    private const double AbundanceMayLack = 5e-4;

    private readonly ILookup<string, Isotope> _isotopes;
    private readonly List<string> _symbols;

    private IsotopeTable(IEnumerable<Isotope> isotopes)
    {
        _isotopes = isotopes.ToLookup(static i => i.Nuclide.Symbol);
        _symbols = [.. _isotopes.Select(static element => element.Key)];
    }

    internal IEnumerable<Isotope> All => _isotopes.SelectMany(static element => element);

    internal IReadOnlyList<string> NaturalElements => [.. _symbols.Where(IsNaturalCompositionKnown)];

    internal static IsotopeTable Load()
    {
        using var stream = typeof(IsotopeTable).Assembly.GetManifestResourceStream("isotopes.csv")
            ?? throw new InvalidOperationException("the plugin assembly holds no table isotopes.csv; rebuild it");
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(static line => line[0] != '#')
            .Skip(1)
            .Select(static line => line.Split(','))
            .Select(static row => new Isotope(new Nuclide(row[1], Integer(row[0]), Integer(row[2]), Number(row[4]), Number(row[5])), Number(row[3]))));

        static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>One nuclide.</summary>
    /// <exception cref="PluginParameterException">Unknown element, or isotope without mass; the message names what there is.</exception>
    internal Nuclide Nuclide(string symbol, int a, string parameter)
    {
        RequireElement(symbol, parameter);
        var isotopes = _isotopes[symbol].Select(static i => i.Nuclide).ToList();
        return isotopes.Find(n => n.A == a)
            ?? throw new PluginParameterException(parameter, $"the mass table has no {symbol}{a}; of {symbol} it has {string.Join(", ", isotopes)}");
    }

    /// <summary>Natural isotopes of an element with atom fractions that sum to one.</summary>
    /// <exception cref="PluginParameterException">Unknown element, or abundances missing; the message names what there is.</exception>
    internal IReadOnlyList<TargetComponent> NaturalComposition(string symbol, string parameter)
    {
        RequireElement(symbol, parameter);
        if (!IsNaturalCompositionKnown(symbol))
        {
            throw new PluginParameterException(
                parameter,
                $"the natural composition of {symbol} is not in the table; choose one isotope ({string.Join(", ", _isotopes[symbol].Select(static i => i.Nuclide))}) or an element with known composition: {string.Join(", ", NaturalElements)}");
        }

        var natural = _isotopes[symbol].Where(static i => i.Abundance > 0.0).ToList();
        var sum = natural.Sum(static i => i.Abundance);
        return natural.ConvertAll(i => new TargetComponent(i.Nuclide, i.Abundance / sum));
    }

    /// <summary>Mean atomic mass of the natural element, u.</summary>
    internal double MeanAtomicMassU(string symbol, string parameter) =>
        NaturalComposition(symbol, parameter).Sum(static c => c.AtomFraction * c.Nuclide.AtomicMassU);

    private bool IsNaturalCompositionKnown(string symbol) => Math.Abs(_isotopes[symbol].Sum(static i => i.Abundance) - 1.0) < AbundanceMayLack;

    private void RequireElement(string symbol, string parameter)
    {
        if (!_isotopes.Contains(symbol))
            throw new PluginParameterException(parameter, $"'{symbol}' is not an element of the mass table; nearest: {string.Join(", ", NearestNames.Of(symbol, _symbols))}; all: {string.Join(", ", _symbols)}");
    }
}
