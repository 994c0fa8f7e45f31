using TridentFramework.FormFactors;

namespace TridentFramework.Engine.Tests;

/// <summary>The Gaussian charge of argon, cut off at some Q2: nothing that a quadrature is made for.</summary>
internal sealed class SteppedCharge(double lastQSquared) : INuclearFormFactor
{
    private readonly GaussianCharge _charge = new(3.42);

    public double Evaluate(double qSquared) => qSquared < lastQSquared ? _charge.Evaluate(qSquared) : 0.0;
}
