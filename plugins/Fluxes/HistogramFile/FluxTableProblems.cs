using TridentFramework.Plugins;

namespace TridentFramework.HistogramFile;

/// <summary>Collects what is wrong with a table, to report it in one go.</summary>
/// <param name="fileName">Name of the table as the card writes it.</param>
internal sealed class FluxTableProblems(string fileName)
{
    private const int MostReported = 20;
    private const int LongestQuote = 40;

    private readonly List<string> _problems = [];

    /// <summary>Notes a problem of one line.</summary>
    public void Add(int line, string message) => _problems.Add($"{fileName}:{line}: {message}");

    /// <summary>Notes a problem of the table as a whole.</summary>
    public void Add(string message) => _problems.Add($"{fileName}: {message}");

    /// <summary>Throws if anything was noted.</summary>
    /// <exception cref="PluginParameterException">Lists the first twenty problems and says how many follow.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count == 0)
            return;
        var lines = _problems.Take(MostReported).ToList();
        if (_problems.Count > MostReported)
            lines.Add($"{fileName}: and {_problems.Count - MostReported} more");
        throw new PluginParameterException("file", string.Join('\n', lines));
    }

    /// <summary>A cell as messages quote it: short and printable.</summary>
    public static string Quote(string cell)
    {
        var printable = string.Concat(cell.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return printable.Length <= LongestQuote ? $"'{printable}'" : $"'{printable[..LongestQuote]}...'";
    }
}
