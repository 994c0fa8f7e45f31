using System.Globalization;
using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Densities;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors;

internal sealed class FourierBessel : INuclearFormFactorModel
{
    private readonly Dictionary<string, FourierBesselTransform> _transforms = EmbeddedTable.Rows("fourier-bessel.csv").ToDictionary(
        static row => row[0],
        static row => new FourierBesselTransform(Number(row[1]), [.. row[2].Split(' ').Select(Number)]));

    public INuclearFormFactor ForNuclide(Nuclide nuclide) => _transforms.TryGetValue(nuclide.Symbol, out var transform)
        ? new TabulatedFormFactor(transform)
        : throw new UnsupportedNuclideException("FourierBessel", nuclide, "argon and iron");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
