namespace TridentFramework.NuclearFormFactors;

/// <summary>Parameters of one nuclide.</summary>
/// <param name="Symbol">Element.</param>
/// <param name="A">Mass number.</param>
/// <param name="RadiusFm">c, fm.</param>
/// <param name="SkinFm">z, fm.</param>
/// <param name="W">w, dimensionless.</param>
internal sealed record ThreeParameterSet(string Symbol, int A, double RadiusFm, double SkinFm, double W);
