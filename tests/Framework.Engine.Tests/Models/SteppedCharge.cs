using TridentFramework.FormFactors;

namespace TridentFramework.Engine.Tests;

/// <summary>The Gaussian charge of argon, cut off at Q2 = 0.01 GeV^2: nothing that a quadrature is made for.</summary>
internal sealed class SteppedCharge : INuclearFormFactor
{
    private readonly GaussianCharge _charge = new(3.42);

    public double Evaluate(double qSquared) => qSquared < 0.01 ? _charge.Evaluate(qSquared) : 0.0;
}
