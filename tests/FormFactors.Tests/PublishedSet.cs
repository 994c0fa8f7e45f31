using TridentFramework.NuclearFormFactors;
using TridentFramework.NuclearFormFactors.Library;

namespace TridentFramework.FormFactors.Tests;

/// <summary>A set of the library with its density, written down from the columns of its table and transformed independently.</summary>
public sealed class PublishedSet
{
    private readonly string[] _parameters;
    private readonly Lazy<ReferenceTransform> _reference;

    private PublishedSet(DensityTable table, string[] row)
    {
        _parameters = row[4..^4];
        _reference = new(Transform);
        (Id, Parametrisation) = (row[0], table.Parametrisation);
        (Symbol, Z, A) = (row[1], int.Parse(row[2]), int.Parse(row[3]));
        QuotedRmsRadiusFm = row[^4].Length == 0 ? null : double.Parse(row[^4]);
    }

    public string Id { get; }

    public string Parametrisation { get; }

    public string Symbol { get; }

    public int Z { get; }

    public int A { get; }

    public double? QuotedRmsRadiusFm { get; }

    internal ReferenceTransform Reference => _reference.Value;

    public static IEnumerable<PublishedSet> All() => DensityTable.All.SelectMany(static table => EmbeddedTable.Rows(table.FileName).Select(row => new PublishedSet(table, row)));

    public static IEnumerable<PublishedSet> Of(string parametrisation) => All().Where(s => s.Parametrisation == parametrisation);

    public override string ToString() => Id;

    /// <summary>The form factor as a run card gets it, by the name of the set.</summary>
    internal INuclearFormFactor FormFactor() => Model().ForNuclide(TestNuclides.Create(Symbol, Z, A));

    internal IEnumerable<double> Coefficients() => _parameters[1].Split(' ').Select(double.Parse);

    internal double Parameter(int column) => double.Parse(_parameters[column]);

    internal IEnumerable<(double RadiusFm, double Share)> Gaussians() =>
        _parameters[1].Split(' ').Select(static pair => pair.Split(':')).Select(static pair => (double.Parse(pair[0]), double.Parse(pair[1])));

    private INuclearFormFactorModel Model()
    {
        var (parameters, context) = (new FittedDensityParameters { Set = Id }, NuclearFormFactorCase.Context);
        return Parametrisation switch
        {
            "FourierBessel" => new FourierBesselFactory().Create(parameters, context),
            "SumOfGaussians" => new SumOfGaussiansFactory().Create(parameters, context),
            "ThreeParameterFermi" => new ThreeParameterFermiFactory().Create(parameters, context),
            "ThreeParameterGaussian" => new ThreeParameterGaussianFactory().Create(parameters, context),
            "HarmonicOscillator" => new HarmonicOscillatorFactory().Create(parameters, context),
            "TwoParameterFermi" => new TwoParameterFermiFactory().Create(new() { Choice = TwoParameterFermiChoice.Fitted, Set = Id }, context),
            _ => throw new InvalidOperationException(Parametrisation),
        };
    }

    private ReferenceTransform Transform() => Parametrisation switch
    {
        "FourierBessel" => ReferenceTransform.FourierBessel(Parameter(0), [.. Coefficients()]),
        "SumOfGaussians" => ReferenceTransform.SumOfGaussians(Parameter(0), [.. Gaussians()]),
        "TwoParameterFermi" => ReferenceTransform.Fermi(Parameter(0), Parameter(1), 0.0),
        "ThreeParameterFermi" => ReferenceTransform.Fermi(Parameter(0), Parameter(1), Parameter(2)),
        "ThreeParameterGaussian" => ReferenceTransform.GaussianFermi(Parameter(0), Parameter(1), Parameter(2)),
        "HarmonicOscillator" => ReferenceTransform.HarmonicOscillator(Parameter(0), Parameter(1)),
        _ => throw new InvalidOperationException(Parametrisation),
    };
}
