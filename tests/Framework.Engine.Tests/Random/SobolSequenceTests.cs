using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Tests;

public sealed class SobolSequenceTests
{
    private const int Block = 256;

    private static readonly ulong[] Shifts = [0, ulong.MaxValue, 0x80000000_00000000, 0x0123456789ABCDEF, Philox.Word(1, 2, 3)];

    [Test]
    public void EachOfTheFirstPointsFallsIntoAnIntervalOfItsOwn(
        [Range(0, SobolSequence.MaximumDimensions - 1)] int dimension, [ValueSource(nameof(Shifts))] ulong shift, [Values(8, 10, 12)] int digits)
    {
        var coordinates = InBlocks(dimension, shift, 1 << digits);
        Assert.That(coordinates.Select(x => (int)(x * (1 << digits))).Order(), Is.EqualTo(Enumerable.Range(0, 1 << digits)));
    }

    [Test]
    public void TheFirstTwoDimensionsAreANet([ValueSource(nameof(Shifts))] ulong shift, [Values(8, 10)] int digits)
    {
        var x = InBlocks(0, shift, 1 << digits);
        var y = InBlocks(1, Philox.Word(shift, 0, 1), 1 << digits);
        for (var a = 0; a <= digits; a++)
        {
            var cells = x.Zip(y, (u, v) => ((int)(u * (1 << a)) << (digits - a)) + (int)(v * (1 << (digits - a))));
            Assert.That(cells.Order(), Is.EqualTo(Enumerable.Range(0, 1 << digits)), $"boxes of 2^-{a} by 2^-{digits - a}");
        }
    }

    /// <summary>Property A of the set new-joe-kuo-6.</summary>
    [Test]
    public void EachOfTheFirst256PointsFallsIntoAnOrthantOfItsOwn()
    {
        var orthants = new int[Block];
        for (var dimension = 0; dimension < SobolSequence.MaximumDimensions; dimension++)
        {
            var coordinates = InBlocks(dimension, 0, Block);
            for (var i = 0; i < Block; i++)
                orthants[i] |= (int)(2.0 * coordinates[i]) << dimension;
        }

        Assert.That(orthants.Order(), Is.EqualTo(Enumerable.Range(0, Block)));
    }

    [Test]
    public void BlocksMadeSeparatelyHoldThePointsOfOneLongBlock()
    {
        const int Long = SobolSequence.MaximumBlock;
        var separate = new List<string>(Points((d, shift) => InBlocks(d, shift, Long)));
        var together = new List<string>(Points((d, shift) =>
        {
            var coordinate = new double[Long];
            SobolSequence.Fill(d, 0, shift, coordinate);
            return coordinate;
        }));
        Assert.That(separate, Is.EquivalentTo(together).And.Unique);

        static IEnumerable<string> Points(Func<int, ulong, double[]> fill)
        {
            var columns = Enumerable.Range(0, SobolSequence.MaximumDimensions).Select(d => fill(d, Philox.Word(9, 9, (ulong)d))).ToArray();
            return Enumerable.Range(0, Long).Select(i => string.Join(' ', columns.Select(c => c[i].ToString("R"))));
        }
    }

    [Test]
    public void NumbersLieInsideTheUnitInterval(
        [ValueSource(nameof(Shifts))] ulong shift, [Values(0U, 0x7FFFFF00U, 0xFFFFFF00U)] uint firstIndex, [Values(0, 7)] int dimension)
    {
        var coordinate = new double[Block];
        SobolSequence.Fill(dimension, firstIndex, shift, coordinate);
        Assert.That(coordinate, Has.All.GreaterThan(0.0).And.All.LessThan(1.0));
    }

    private static double[] InBlocks(int dimension, ulong shift, int length)
    {
        var coordinates = new double[length];
        for (var first = 0; first < length; first += Block / 4)
            SobolSequence.Fill(dimension, (uint)first, shift, coordinates.AsSpan(first, Block / 4));
        return coordinates;
    }
}
