using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

/// <summary>The statements of <see cref="Palette"/> about its first six colours, in CIELAB under D65 from sRGB (IEC 61966-2-1).</summary>
public sealed class PaletteTests
{
    private const int First = 6;

    // Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009) 1291, Table 1, severity 1.0; on linear RGB.
    private static readonly Dictionary<string, double[]> Visions = new(StringComparer.Ordinal)
    {
        ["normal"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    private static IEnumerable<string> VisionNames => Visions.Keys;

    [Test]
    public void LightnessTellsColoursApartInGrey()
    {
        var lightness = Palette.Colours.Take(First).Select(static colour => Lab(colour, "normal").L).ToList();
        var sorted = lightness.Order().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(sorted.Zip(sorted.Skip(1), static (a, b) => b - a).Min(), Is.GreaterThanOrEqualTo(8.0));
            Assert.That(lightness.Zip(lightness.Skip(1), static (a, b) => Math.Abs(b - a)).Min(), Is.GreaterThanOrEqualTo(25.0), "neighbours");
            Assert.That(sorted[^1], Is.LessThanOrEqualTo(75.0), "still visible on white");
        });
    }

    [TestCaseSource(nameof(VisionNames))]
    public void EveryKindOfColourVisionTellsThemApart(string vision)
    {
        var colours = Palette.Colours.Take(First).Select(colour => Lab(colour, vision)).ToList();
        for (var i = 0; i < colours.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                var (a, b) = (colours[i], colours[k]);
                var distance = Math.Sqrt(Math.Pow(a.L - b.L, 2) + Math.Pow(a.A - b.A, 2) + Math.Pow(a.B - b.B, 2));
                Assert.That(distance, Is.GreaterThanOrEqualTo(16.0), $"colours {i} and {k}");
            }
        }
    }

    [Test]
    public void AfterTheLastColourComesTheFirst()
    {
        PaletteColour colour = Palette.Colours.Count;
        Assert.Multiple(() =>
        {
            Assert.That(colour, Is.EqualTo(Palette.Colours[0]));
            Assert.That(() => Palette.Series(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void NoTwoColoursAreTheSame() => Assert.That(Palette.Colours, Is.Unique);

    private static (double L, double A, double B) Lab(PaletteColour colour, string vision)
    {
        double[] linear = [Linear(colour.Red), Linear(colour.Green), Linear(colour.Blue)];
        var seen = Times(Visions[vision], linear).Select(static c => Math.Clamp(c, 0.0, 1.0)).ToArray();
        var xyz = Times([0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041], seen);
        var (x, y, z) = (F(xyz[0] / 0.95047), F(xyz[1]), F(xyz[2] / 1.08883));
        return ((116.0 * y) - 16.0, 500.0 * (x - y), 200.0 * (y - z));
    }

    private static double Linear(byte value) => value / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);

    private static double F(double t) => t > 216.0 / 24389.0 ? Math.Cbrt(t) : ((24389.0 / 27.0 * t) + 16.0) / 116.0;

    private static double[] Times(double[] matrix, double[] vector) =>
        [.. Enumerable.Range(0, 3).Select(row => Enumerable.Range(0, 3).Sum(k => matrix[(3 * row) + k] * vector[k]))];
}
