using System.Globalization;
using TridentFramework.Plugins;

namespace TridentFramework.Materials;

/// <summary>
/// Reads a formula into atom counts by element: formula = (group count?)+, group = symbol | "(" formula ")" | "[" formula "]",
/// count = positive decimal number, one by default.
/// </summary>
internal sealed class ChemicalFormula
{
    private const string Example = "write it like SiO2 or CaMg(CO3)2";
    private readonly string _text;
    private int _position;

    private ChemicalFormula(string text) => _text = text;

    /// <summary>Atoms of each element, in the order of first appearance.</summary>
    /// <exception cref="PluginParameterException">Not a formula; the message says where.</exception>
    internal static IReadOnlyList<(string Symbol, double Count)> Parse(string text)
    {
        var formula = new ChemicalFormula(text);
        var atoms = formula.Sequence(closing: null);
        return [.. atoms.GroupBy(static a => a.Symbol).Select(static g => (g.Key, g.Sum(static a => a.Count)))];
    }

    private List<(string Symbol, double Count)> Sequence(char? closing)
    {
        var atoms = new List<(string Symbol, double Count)>();
        var start = _position;
        while (_position < _text.Length && _text[_position] is not (')' or ']'))
        {
            var group = Group();
            var count = Count();
            atoms.AddRange(group.Select(a => (a.Symbol, a.Count * count)));
        }

        if (_position < _text.Length && _text[_position] != closing)
            throw Wrong(_position, $"'{_text[_position]}' closes nothing");
        if (_position == _text.Length && closing is not null)
            throw Wrong(_position, $"'{closing}' is missing");
        if (atoms.Count == 0)
            throw Wrong(start, "an element symbol is missing");
        return atoms;
    }

    private List<(string Symbol, double Count)> Group()
    {
        var first = _text[_position];
        if (first is '(' or '[')
        {
            _position++;
            var atoms = Sequence(first == '(' ? ')' : ']');
            _position++;
            return atoms;
        }

        if (!char.IsAsciiLetterUpper(first))
            throw Wrong(_position, $"'{first}' does not start an element symbol");
        var start = _position++;
        while (_position < _text.Length && char.IsAsciiLetterLower(_text[_position]))
            _position++;
        return [(_text[start.._position], 1.0)];
    }

    private double Count()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsAsciiDigit(_text[_position]) || _text[_position] == '.'))
            _position++;
        if (_position == start)
            return 1.0;
        var digits = _text[start.._position];
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count > 0.0 && double.IsFinite(count) ? count : throw Wrong(start, $"'{digits}' is not a positive number of atoms");
    }

    private PluginParameterException Wrong(int position, string what) =>
        new("formula", $"'{_text}' is not a chemical formula: at character {position + 1}, {what}; {Example}");
}
