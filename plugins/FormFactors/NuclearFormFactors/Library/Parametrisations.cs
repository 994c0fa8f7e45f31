namespace TridentFramework.NuclearFormFactors.Library;

/// <summary>Names of the parametrisations of fitted densities: those of their plugins.</summary>
internal static class Parametrisations
{
    internal const string FourierBessel = "FourierBessel";
    internal const string SumOfGaussians = "SumOfGaussians";
    internal const string TwoParameterFermi = "TwoParameterFermi";
    internal const string ThreeParameterFermi = "ThreeParameterFermi";
    internal const string ThreeParameterGaussian = "ThreeParameterGaussian";
    internal const string HarmonicOscillator = "HarmonicOscillator";
}
