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
        var fourierBessel = new FourierBesselFactory().Create(new NoParameters(), Context);
        yield return new("FourierBessel Ar40", fourierBessel, TestNuclides.Argon40, ReferenceTransform.FourierBessel(9.0, ArgonCoefficients), 3.4235);
        yield return new("FourierBessel Fe56", fourierBessel, TestNuclides.Iron56, ReferenceTransform.FourierBessel(9.0, IronCoefficients), 3.7138);

        var fermi = new ThreeParameterFermiFactory().Create(new NoParameters(), Context);
        yield return new("ThreeParameterFermi N14", fermi, TestNuclides.Create("N", 7, 14), ReferenceTransform.Fermi(2.57, 0.505, -0.18), 2.5181);
        yield return new("ThreeParameterFermi Ar40", fermi, TestNuclides.Argon40, ReferenceTransform.Fermi(3.73, 0.62, -0.19), 3.4712);
        yield return new("ThreeParameterFermi Ca48", fermi, TestNuclides.Create("Ca", 20, 48), ReferenceTransform.Fermi(3.7369, 0.5245, -0.03), 3.4692);
        yield return new("ThreeParameterFermi Ni64", fermi, TestNuclides.Create("Ni", 28, 64), ReferenceTransform.Fermi(4.5211, 0.5278, -0.2284), 3.8452);

        var gaussian = new ThreeParameterGaussianFactory().Create(new NoParameters(), Context);
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

        var exponential = new ExponentialFactory().Create(new NoParameters(), Context);
        yield return new("Exponential Ar40", exponential, TestNuclides.Argon40, ReferenceTransform.Gaussian(Math.Sqrt(0.6) * 1.3 * Math.Pow(40.0, 1.0 / 3.0)), 3.4438);
    }

    public override string ToString() => Name;

    /// <summary>sqrt(3/5) c sqrt(1 + (7/3) (pi z/c)^2), up to terms of order exp(-c/z) (z/c)^3.</summary>
    private static double RmsRadiusOfFermiDensityFm(double c, double z) => Math.Sqrt(0.6 * ((c * c) + (7.0 / 3.0 * Math.PI * Math.PI * z * z)));

    internal static PluginContext Context { get; } = new(new PhysicalConstants(), ".");
}
