using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TridentFramework.Host.Shards;

/// <summary>One of the equal parts that a run is cut into. Integral i, counted from 0 over the whole run, belongs to shard 1 + i mod count.</summary>
/// <param name="Number">Number of the shard, from 1.</param>
/// <param name="Count">Number of shards.</param>
internal readonly record struct ShardNumber(int Number, int Count)
{
    /// <summary>Name of the shard's file.</summary>
    public string FileName => $"shard-{Number}-of-{Count}.json";

    /// <summary>Reads <c>3/7</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shard">The shard.</param>
    /// <returns>True if the text is K/N with 1 &lt;= K &lt;= N.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out ShardNumber? shard)
    {
        shard = text.Split('/') is [var number, var count]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var k)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && k >= 1 && k <= n
            ? new ShardNumber(k, n)
            : null;
        return shard is not null;
    }

    /// <summary>The shard computes this integral.</summary>
    /// <param name="integral">Number of the integral, from 0.</param>
    public bool Contains(int integral) => integral % Count == Number - 1;

    /// <inheritdoc/>
    public override string ToString() => $"{Number}/{Count}";
}
