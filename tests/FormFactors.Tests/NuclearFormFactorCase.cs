using TridentFramework.NuclearFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.FormFactors.Tests;

/// <summary>One form factor with its density, transformed independently, and the rms radius that follows from the same parameters elsewhere.</summary>
public sealed record NuclearFormFactorCase
{
    private static readonly double[] ArgonCoefficients =
        [0.030451, 0.055337, 0.020203, -0.016765, -0.013578, -4.3204e-5, 9.1988e-4, -4.1205e-4, 1.1971e-4, -1.9801e-5, -4.3204e-6, 6.1205e-6, -3.7803e-6, 1.8001e-6, -7.7407e-7];

    private static readonly double[] IronCoefficients =
        [0.042018, 0.062337, 2.3995e-4, -0.032776, -0.0079941, 0.010844, 0.0049123, -0.0022144, -1.8146e-4, 3.7261e-4, -2.3296e-4, 1.1494e-4, -5.0596e-5, 2.0652e-5, -7.9428e-6, 2.8986e-6, -1.0075e-6];

    private NuclearFormFactorCase(string name, INuclearFormFactorModel model, Nuclide nuclide, ReferenceTransform reference, double rmsRadiusFm)
    {
        Name = name;
        FormFactor = model.ForNuclide(nuclide);
        Reference = reference;
        RmsRadiusFm = rmsRadiusFm;
    }

    public string Name { get; }

    public INuclearFormFactor FormFactor { get; }

    /// <summary>Calculated elsewhere from the same parameters: four decimals, or a closed form.</summary>
    public double RmsRadiusFm { get; }

    internal ReferenceTransform Reference { get; }

    public static IEnumerable<NuclearFormFactorCase> All()
    {
        var fourierBessel = new FourierBesselFactory().Create(new FittedDensityParameters(), Context);
        yield return new("FourierBessel Ar40", fourierBessel, TestNuclides.Argon40, ReferenceTransform.FourierBessel(9.0, ArgonCoefficients), 3.4235);
        yield return new("FourierBessel Fe56", fourierBessel, TestNuclides.Iron56, ReferenceTransform.FourierBessel(9.0, IronCoefficients), 3.7138);

        var fermi = new ThreeParameterFermiFactory().Create(new FittedDensityParameters(), Context);
        yield return new("ThreeParameterFermi N14", fermi, TestNuclides.Create("N", 7, 14), ReferenceTransform.Fermi(2.57, 0.505, -0.18), 2.5181);
        yield return new("ThreeParameterFermi Ar40", fermi, TestNuclides.Argon40, ReferenceTransform.Fermi(3.73, 0.62, -0.19), 3.4712);
        yield return new("ThreeParameterFermi Ca48", fermi, TestNuclides.Create("Ca", 20, 48), ReferenceTransform.Fermi(3.7369, 0.5245, -0.03), 3.4692);
        yield return new("ThreeParameterFermi Ni64", fermi, TestNuclides.Create("Ni", 28, 64), ReferenceTransform.Fermi(4.5211, 0.5278, -0.2284), 3.8452);

        var gaussian = new ThreeParameterGaussianFactory().Create(new FittedDensityParameters(), Context);
        yield return new("ThreeParameterGaussian S32", gaussian, TestNuclides.Create("S", 16, 32), ReferenceTransform.GaussianFermi(2.54, 2.191, 0.16), 3.2383);
        yield return new("ThreeParameterGaussian Zr96", gaussian, TestNuclides.Create("Zr", 40, 96), ReferenceTransform.GaussianFermi(4.503, 2.602, 0.341), 4.3706);

        var factory = new TwoParameterFermiFactory();
        var lovsethRadomski = factory.Create(new TwoParameterFermiParameters(), Context);
        var (iron, xenon) = ((1.18 * Math.Pow(56.0, 1.0 / 3.0)) - 0.48, (1.18 * Math.Pow(129.0, 1.0 / 3.0)) - 0.48);
        yield return new("LovsethRadomski Fe56", lovsethRadomski, TestNuclides.Iron56, ReferenceTransform.Fermi(iron, 0.55, 0.0), RmsRadiusOfFermiDensityFm(iron, 0.55));
        yield return new("LovsethRadomski Xe129", lovsethRadomski, TestNuclides.Create("Xe", 54, 129), ReferenceTransform.Fermi(xenon, 0.55, 0.0), RmsRadiusOfFermiDensityFm(xenon, 0.55));
        var magillPlestid = factory.Create(new TwoParameterFermiParameters { Choice = TwoParameterFermiChoice.MagillPlestid }, Context);
        yield return new("MagillPlestid W184", magillPlestid, TestNuclides.Create("W", 74, 184), ReferenceTransform.Fermi(1.126 * Math.Pow(184.0, 1.0 / 3.0), 0.523, 0.0), 5.3282);
        var explicitShape = factory.Create(new TwoParameterFermiParameters { RadiusFm = 6.8054, SkinFm = 0.605 }, Context);
        yield return new("TwoParameterFermi U238", explicitShape, TestNuclides.Create("U", 92, 238), ReferenceTransform.Fermi(6.8054, 0.605, 0.0), 5.7311);
        var sharp = factory.Create(new TwoParameterFermiParameters { RadiusFm = 5.0, SkinFm = 0.01 }, Context);
        yield return new("nearly a uniform sphere", sharp, TestNuclides.Iron56, ReferenceTransform.Fermi(5.0, 0.01, 0.0), Math.Sqrt(0.6) * 5.0);
        var diffuse = factory.Create(new TwoParameterFermiParameters { RadiusFm = 0.2, SkinFm = 1.0 }, Context);
        yield return new("all skin", diffuse, TestNuclides.Iron56, ReferenceTransform.Fermi(0.2, 1.0, 0.0), 3.6210);

        var light = new HarmonicOscillatorFactory().Create(new FittedDensityParameters(), Context);
        yield return new("HarmonicOscillator Li7", light, TestNuclides.Create("Li", 3, 7), ReferenceTransform.HarmonicOscillator(1.772, 0.327), 2.3965);
        yield return new("HarmonicOscillator C13", light, TestNuclides.Create("C", 6, 13), ReferenceTransform.HarmonicOscillator(1.635, 1.403), 2.4129);

        (double RadiusFm, double Share)[] helium =
            [(0.2, 0.034724), (0.6, 0.430761), (0.9, 0.203166), (1.4, 0.192986), (1.9, 0.083866), (2.3, 0.033007), (2.6, 0.014201), (3.5, 0.00686), (4.9, 0.000438)];
        var sums = new SumOfGaussiansFactory().Create(new FittedDensityParameters(), Context);
        yield return new("SumOfGaussians He4", sums, TestNuclides.Create("He", 2, 4), ReferenceTransform.SumOfGaussians(1.0, helium), 1.6764);

        var helm = new HelmFactory().Create(new HelmParameters(), Context);
        var c = (1.23 * Math.Pow(56.0, 1.0 / 3.0)) - 0.60;
        var helmRadius = Math.Sqrt((c * c) + (7.0 / 3.0 * Math.PI * Math.PI * 0.52 * 0.52) - (5.0 * 0.9 * 0.9));
        yield return new("Helm Fe56", helm, TestNuclides.Iron56, ReferenceTransform.Helm(helmRadius, 0.9), Math.Sqrt((0.6 * helmRadius * helmRadius) + (3.0 * 0.9 * 0.9)));
        var helmByRadius = new HelmFactory().Create(new HelmParameters { RmsRadiusFm = 5.5, SkinFm = 1.2 }, Context);
        yield return new("Helm, rms radius 5.5 fm, skin 1.2 fm", helmByRadius, TestNuclides.Iron56, ReferenceTransform.Helm(Math.Sqrt(5.0 / 3.0 * (30.25 - 4.32)), 1.2), 5.5);

        var standard = new KleinNystrandFactory().Create(new KleinNystrandParameters(), Context);
        var sphere = 1.2 * Math.Pow(40.0, 1.0 / 3.0);
        yield return new("KleinNystrand Ar40", standard, TestNuclides.Argon40, ReferenceTransform.KleinNystrand(sphere, 0.7), Math.Sqrt((0.6 * sphere * sphere) + (6.0 * 0.49)));
        var argonMeanSquare = ReferenceTransform.FourierBessel(9.0, ArgonCoefficients).Moment(2);
        var adapted = new KleinNystrandFactory().Create(new KleinNystrandParameters { Form = KleinNystrandForm.Adapted }, Context);
        yield return new("KleinNystrand Ar40 adapted", adapted, TestNuclides.Argon40, ReferenceTransform.KleinNystrand(Math.Sqrt(5.0 / 3.0 * (argonMeanSquare - 2.94)), 0.7), 3.4235);
        var nearlyYukawa = new KleinNystrandFactory().Create(new KleinNystrandParameters { Form = KleinNystrandForm.Adapted, RmsRadiusFm = 1.72 }, Context);
        yield return new("KleinNystrand, nearly all range", nearlyYukawa, TestNuclides.Argon40, ReferenceTransform.KleinNystrand(Math.Sqrt(5.0 / 3.0 * ((1.72 * 1.72) - 2.94)), 0.7), 1.72);

        var exponential = new ExponentialFactory().Create(new NoParameters(), Context);
        yield return new("Exponential Ar40", exponential, TestNuclides.Argon40, ReferenceTransform.Gaussian(Math.Sqrt(0.6) * 1.3 * Math.Pow(40.0, 1.0 / 3.0)), 3.4438);
    }

    public override string ToString() => Name;

    /// <summary>sqrt(3/5) c sqrt(1 + (7/3) (pi z/c)^2), up to terms of order exp(-c/z) (z/c)^3.</summary>
    private static double RmsRadiusOfFermiDensityFm(double c, double z) => Math.Sqrt(0.6 * ((c * c) + (7.0 / 3.0 * Math.PI * Math.PI * z * z)));

    internal static PluginContext Context { get; } = new(new PhysicalConstants(), ".");
}
