using TridentFramework.NuclearFormFactors;
using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

[TestFixtureSource(nameof(Sets))]
public sealed class TwoParameterFermiContractTests(TwoParameterFermiParameters parameters) : NuclearFormFactorContract<TwoParameterFermiFactory, TwoParameterFermiParameters>
{
    private static readonly TwoParameterFermiParameters[] Sets =
    [
        new(),
        new() { Choice = TwoParameterFermiChoice.MagillPlestid },
        new() { Choice = TwoParameterFermiChoice.Fitted },
        new() { RadiusFm = 5.0, SkinFm = 0.01 },
        new() { RadiusFm = 0.2, SkinFm = 1.0 },
    ];

    protected override TwoParameterFermiParameters Parameters => parameters;
}
