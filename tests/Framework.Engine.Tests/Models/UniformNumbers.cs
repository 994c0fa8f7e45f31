using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Tests;

/// <summary>Independent uniform numbers in (0, 1), the same for the same seed.</summary>
internal sealed class UniformNumbers(ulong seed)
{
    private ulong _counter;

    public double Next() => ((Philox.Word(seed, 0, _counter++) >> 11) + 0.5) / (1UL << 53);

    public void Fill(Span<double> numbers)
    {
        foreach (ref var number in numbers)
            number = Next();
    }
}
