namespace TridentFramework.Engine.Estimation;

/// <summary>Sum with Neumaier's compensation: the order of the terms is fixed by the caller, the rounding errors are carried along.</summary>
internal struct CompensatedSum
{
    private double _sum;
    private double _compensation;

    /// <summary>The sum so far.</summary>
    public readonly double Value => _sum + _compensation;

    /// <summary>Adds a term.</summary>
    public void Add(double term)
    {
        var next = _sum + term;
        _compensation += Math.Abs(_sum) >= Math.Abs(term) ? _sum - next + term : term - next + _sum;
        _sum = next;
    }

    /// <summary>Sum of a sequence in its order.</summary>
    public static double Of(ReadOnlySpan<double> terms)
    {
        var sum = default(CompensatedSum);
        foreach (var term in terms)
            sum.Add(term);
        return sum.Value;
    }
}
