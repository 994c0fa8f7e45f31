using TridentFramework.Particles;

namespace TridentFramework.NeutrinoNsi;

/// <summary>Flavours of the two neutrinos of a hermitian interaction with real strength, where their order means nothing.</summary>
internal readonly record struct NeutrinoPair
{
    private readonly Flavour _first;
    private readonly Flavour _second;

    /// <summary>Creates the pair.</summary>
    public NeutrinoPair(Flavour one, Flavour other) => (_first, _second) = one <= other ? (one, other) : (other, one);

    /// <summary>Reads <c>e tau</c>.</summary>
    public static bool TryParse(string text, out NeutrinoPair pair)
    {
        pair = default;
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not [var one, var other])
            return false;
        if (!TryFlavour(one, out var first) || !TryFlavour(other, out var second))
            return false;
        pair = new NeutrinoPair(first, second);
        return true;
    }

    /// <summary>The pair as cards write it.</summary>
    public override string ToString() => $"{_first.ShortName()} {_second.ShortName()}";

    private static bool TryFlavour(string text, out Flavour flavour)
    {
        foreach (var candidate in Enum.GetValues<Flavour>())
        {
            flavour = candidate;
            if (string.Equals(candidate.ShortName(), text, StringComparison.Ordinal))
                return true;
        }

        flavour = default;
        return false;
    }
}
