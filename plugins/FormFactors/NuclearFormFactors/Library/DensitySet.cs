using TridentFramework.NuclearFormFactors.Densities;

namespace TridentFramework.NuclearFormFactors.Library;

/// <summary>One published set of parameters of a charge density.</summary>
/// <param name="Id">Name, unique in the library.</param>
/// <param name="Symbol">Element.</param>
/// <param name="A">Mass number.</param>
/// <param name="Z">Number of protons.</param>
/// <param name="Parametrisation">Plugin that knows the form.</param>
/// <param name="Reference">Where the parameters come from, short.</param>
/// <param name="QuotedRmsRadiusFm">rms radius printed beside the parameters, fm, where there is one.</param>
/// <param name="DataUpToQPerFm">Largest momentum transfer of the data behind the parameters, fm^-1, where it is stated.</param>
/// <param name="CreateTransform">Makes the transform of the density.</param>
internal sealed record DensitySet(
    string Id,
    string Symbol,
    int Z,
    int A,
    string Parametrisation,
    string Reference,
    double? QuotedRmsRadiusFm,
    double? DataUpToQPerFm,
    Func<IRadialTransform> CreateTransform);
