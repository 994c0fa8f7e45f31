namespace TridentFramework.Engine.Random;

/// <summary>Random numbers one after the other from one stream of <see cref="Philox"/>.</summary>
/// <param name="key">Key of the stream.</param>
/// <param name="high">Upper half of its counter.</param>
/// <param name="low">Lower half of the counter of its first numbers.</param>
internal struct PhiloxStream(ulong key, ulong high, ulong low)
{
    private ulong _low = low;
    private ulong _spare;
    private bool _hasSpare;

    /// <summary>A number in (0, 1), one of 2^52.</summary>
    public double Next()
    {
        ulong word;
        if (_hasSpare)
        {
            word = _spare;
            _hasSpare = false;
        }
        else
        {
            var (x0, x1, x2, x3) = Philox.Block(key, high, _low++);
            word = x0 | ((ulong)x1 << 32);
            _spare = x2 | ((ulong)x3 << 32);
            _hasSpare = true;
        }

        return ((word >> 12) + 0.5) * (1.0 / (1UL << 52));
    }
}
