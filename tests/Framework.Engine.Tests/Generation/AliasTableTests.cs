using TridentFramework.Engine.Generation;

namespace TridentFramework.Engine.Tests.Generation;

public sealed class AliasTableTests
{
    private const double LargestNumber = 1.0 - (1.0 / (1UL << 53));

    // Numbers at the middle of so many steps: each of the few pieces of an index is known to one of them.
    private const int Steps = 2000;

    [Test]
    public void DrawsInProportionToTheWeights([Values(1, 2, 3, 7, 64, 500)] int count)
    {
        var numbers = new UniformNumbers((ulong)count);
        double[] weights = [.. Enumerable.Range(0, count).Select(i => i % 5 == 4 ? 0.0 : Math.Pow(numbers.Next(), 4.0) * 1e-9)];
        var table = new AliasTable(weights);
        var found = new int[count];
        for (var pair = 0; pair < count; pair++)
        {
            for (var step = 0; step < Steps; step++)
                found[table.Draw((pair + 0.5) / count, (step + 0.5) / Steps)]++;
        }

        var sum = weights.Sum();
        for (var i = 0; i < count; i++)
            Assert.That((double)found[i] / Steps / count, Is.EqualTo(weights[i] / sum).Within(1.0 / Steps), "one step for each piece of an index, one of which lies in each pair at most");
    }

    [Test]
    public void NeverDrawsAWeightOfZero()
    {
        var table = new AliasTable([0.0, 1e-300, 0.0, 3e-300, 0.0]);
        Assert.That(Enumerable.Range(0, 5 * Steps).Select(step => table.Draw(((step / Steps) + 0.5) / 5, ((step % Steps) + 0.5) / Steps)).Distinct(), Is.EquivalentTo(new[] { 1, 3 }));
    }

    [Test]
    public void TheEndsOfTheUnitIntervalAreInside([Values(1, 3, 1000, 1023, 1025, 65537)] int count)
    {
        var table = new AliasTable([.. Enumerable.Repeat(1.0, count)]);
        Assert.That(table.Draw(1.0 / (1UL << 53), LargestNumber), Is.Zero);
        Assert.That(table.Draw(LargestNumber, LargestNumber), Is.EqualTo(count - 1));
    }
}
