using System.Globalization;
using TridentFramework.NuclearFormFactors.Densities;

namespace TridentFramework.NuclearFormFactors.Library;

/// <summary>
/// A table of sets of one parametrisation: set, symbol, Z and A, then the columns of the parameters, then quoted rms radius, largest momentum transfer of the data, reference and note.
/// </summary>
/// <param name="Parametrisation">Plugin that knows the form.</param>
/// <param name="FileName">Embedded file.</param>
/// <param name="CreateTransform">Makes the transform from the columns of the parameters.</param>
internal sealed record DensityTable(string Parametrisation, string FileName, Func<string[], IRadialTransform> CreateTransform)
{
    private const int FirstParameter = 4;
    private const int ColumnsAfterParameters = 4;

    /// <summary>All tables, the parametrisations that leave the shape of the density open first.</summary>
    internal static IReadOnlyList<DensityTable> All { get; } =
    [
        new(Parametrisations.FourierBessel, "fourier-bessel.csv", static p => new FourierBesselTransform(Number(p[0]), [.. p[1].Split(' ').Select(Number)])),
        new(Parametrisations.SumOfGaussians, "sum-of-gaussians.csv", static p => new SumOfGaussiansTransform(Number(p[0]), [.. p[1].Split(' ').Select(Gaussian)])),
        new(Parametrisations.TwoParameterFermi, "two-parameter-fermi.csv", static p => new QuadratureTransform(new ThreeParameterFermiDensity(Number(p[0]), Number(p[1]), 0.0))),
        new(Parametrisations.ThreeParameterFermi, "three-parameter-fermi.csv", static p => new QuadratureTransform(new ThreeParameterFermiDensity(Number(p[0]), Number(p[1]), Number(p[2])))),
        new(Parametrisations.ThreeParameterGaussian, "three-parameter-gaussian.csv", static p => new QuadratureTransform(new ThreeParameterGaussianDensity(Number(p[0]), Number(p[1]), Number(p[2])))),
        new(Parametrisations.HarmonicOscillator, "harmonic-oscillator.csv", static p => new HarmonicOscillatorTransform(Number(p[0]), Number(p[1]))),
    ];

    /// <summary>The sets in the order of the table: by Z and A, of one nuclide the recommended one first.</summary>
    internal IEnumerable<DensitySet> Read() => EmbeddedTable.Rows(FileName).Select(Set);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static (double RadiusFm, double Share) Gaussian(string text) => text.Split(':') is [var radius, var share]
        ? (Number(radius), Number(share))
        : throw new FormatException($"'{text}' is not a pair R:Q");

    private static string Source(string code) => code switch
    {
        "TGlauberMC" => "TGlauberMC (Loizides 2018)",
        "" => "De Vries 1987",
        _ => $"De Vries 1987 ({code})",
    };

    private DensitySet Set(string[] row)
    {
        var parameters = row[FirstParameter..^ColumnsAfterParameters];
        var (quoted, largest, code) = (row[^4], row[^3], row[^2]);
        return new DensitySet(
            row[0],
            row[1],
            int.Parse(row[2], CultureInfo.InvariantCulture),
            int.Parse(row[3], CultureInfo.InvariantCulture),
            Parametrisation,
            Source(code),
            quoted.Length == 0 ? null : Number(quoted),
            largest.Length == 0 ? null : Number(largest),
            () => CreateTransform(parameters));
    }
}
