using System.Numerics;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests;

/// <summary>Spinors and gamma matrices in the chiral representation: gamma^0 = ((0, 1), (1, 0)), gamma^i = ((0, s_i), (-s_i, 0)), gamma5 = diag(-1, -1, 1, 1).</summary>
internal static class DiracSpinors
{
    /// <summary>ubar(p) = u^dagger gamma^0 for both spins.</summary>
    public static Complex[][] UBar(FourVector p, double mass) => [.. Basis.Select(xi =>
    {
        var (upper, lower) = Boost(p, mass, xi);
        return new[] { Complex.Conjugate(lower[0]), Complex.Conjugate(lower[1]), Complex.Conjugate(upper[0]), Complex.Conjugate(upper[1]) };
    })];

    /// <summary>v(p) for both spins.</summary>
    public static Complex[][] V(FourVector p, double mass) => [.. Basis.Select(eta =>
    {
        var (upper, lower) = Boost(p, mass, eta);
        return new[] { upper[0], upper[1], -lower[0], -lower[1] };
    })];

    /// <summary>J^mu = ubar(k') gamma^mu P_L u(k) of massless spinors.</summary>
    public static Complex[] NeutrinoCurrent(FourVector k, FourVector kPrime)
    {
        var (u, w) = (LeftHanded(k), LeftHanded(kPrime));
        var (a, b) = (Complex.Conjugate(w[0]), Complex.Conjugate(w[1]));
        return
        [
            (a * u[0]) + (b * u[1]),
            -((a * u[1]) + (b * u[0])),
            -((-Complex.ImaginaryOne * a * u[1]) + (Complex.ImaginaryOne * b * u[0])),
            -((a * u[0]) - (b * u[1])),
        ];
    }

    /// <summary>a-slash + m for contravariant components a.</summary>
    public static Complex[,] Slash(IReadOnlyList<Complex> a, double mass)
    {
        var matrix = new Complex[4, 4];
        var transverse = a[1] - (Complex.ImaginaryOne * a[2]);
        var conjugate = a[1] + (Complex.ImaginaryOne * a[2]);
        (matrix[0, 2], matrix[0, 3], matrix[1, 2], matrix[1, 3]) = (a[0] - a[3], -transverse, -conjugate, a[0] + a[3]);
        (matrix[2, 0], matrix[2, 1], matrix[3, 0], matrix[3, 1]) = (a[0] + a[3], transverse, conjugate, a[0] - a[3]);
        for (var i = 0; i < 4; i++)
            matrix[i, i] = mass;
        return matrix;
    }

    /// <summary>p-slash + m.</summary>
    public static Complex[,] Slash(FourVector p, double mass) => Slash([p.E, p.X, p.Y, p.Z], mass);

    /// <summary>gamma_a with the lower index a.</summary>
    public static Complex[,] GammaLower(int a) => Slash([a == 0 ? 1 : 0, a == 1 ? 1 : 0, a == 2 ? 1 : 0, a == 3 ? 1 : 0], 0.0);

    /// <summary>Row times matrix.</summary>
    public static Complex[] Times(Complex[] row, Complex[,] matrix)
    {
        var product = new Complex[4];
        for (var i = 0; i < 4; i++)
        {
            if (row[i] == Complex.Zero)
                continue;
            for (var j = 0; j < 4; j++)
                product[j] += row[i] * matrix[i, j];
        }

        return product;
    }

    /// <summary>Row times gamma5.</summary>
    public static Complex[] TimesGamma5(Complex[] row) => [-row[0], -row[1], row[2], row[3]];

    /// <summary>Row times column.</summary>
    public static Complex Times(Complex[] row, Complex[] column) => (row[0] * column[0]) + (row[1] * column[1]) + (row[2] * column[2]) + (row[3] * column[3]);

    private static readonly Complex[][] Basis = [[1, 0], [0, 1]];

    // sqrt(p.sigma) = (E + m - p.s)/sqrt(2(E + m)) and sqrt(p.sigmabar) with the other sign.
    private static (Complex[] Upper, Complex[] Lower) Boost(FourVector p, double mass, Complex[] xi)
    {
        var norm = 1.0 / Math.Sqrt(2.0 * (p.E + mass));
        var transverse = new Complex(p.X, -p.Y);
        Complex[] spin = [(p.Z * xi[0]) + (transverse * xi[1]), (Complex.Conjugate(transverse) * xi[0]) - (p.Z * xi[1])];
        var rest = p.E + mass;
        return ([norm * ((rest * xi[0]) - spin[0]), norm * ((rest * xi[1]) - spin[1])], [norm * ((rest * xi[0]) + spin[0]), norm * ((rest * xi[1]) + spin[1])]);
    }

    private static Complex[] LeftHanded(FourVector p)
    {
        var transverse = new Complex(p.X, -p.Y);
        if (p.Z > 0.0)
        {
            var forward = Math.Sqrt(p.E + p.Z);
            return [-transverse / forward, forward];
        }

        var backward = Math.Sqrt(p.E - p.Z);
        return [backward, -Complex.Conjugate(transverse) / backward];
    }
}
