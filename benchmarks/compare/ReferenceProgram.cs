using System.Runtime.InteropServices;
using TridentFramework.Kinematics;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>The scalar C integrand under VEGAS of the GNU Scientific Library, compiled and loaded into this process.</summary>
internal sealed unsafe class ReferenceProgram : IDisposable
{
    private const int NoPhaseSpace = -1;
    private const int TooFewCalls = -2;

    private readonly DirectoryInfo _folder;
    private readonly nint _library;

    /// <summary>Compiles and loads the program.</summary>
    /// <exception cref="ReferenceUnavailableException">There is no compiler or no GSL.</exception>
    public ReferenceProgram()
    {
        _folder = Directory.CreateTempSubdirectory("trident-compare-");
        try
        {
            _library = NativeLibrary.Load(new ReferenceCompilation().Compile(_folder.FullName));
        }
        catch (DllNotFoundException exception)
        {
            _folder.Delete(recursive: true);
            throw new ReferenceUnavailableException($"the compiled reference program does not load: {exception.Message}");
        }
        catch
        {
            _folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Version of the GNU Scientific Library in use.</summary>
    public string GslVersion => Marshal.PtrToStringUTF8((nint)((delegate* unmanaged[Cdecl]<byte*>)Function("trident_gsl_version"))())!;

    /// <summary>Integrates on the calling thread, with training passes thrown away and iterations averaged until the error is met.</summary>
    /// <param name="comparison">The integral.</param>
    /// <param name="target">Target and beam.</param>
    /// <param name="relativeError">Requested relative error.</param>
    /// <param name="mostCalls">No iteration begins that would exceed this number of points.</param>
    /// <param name="seed">Seed of the Mersenne twister.</param>
    /// <exception cref="InvalidOperationException">The integral does not converge, or has no phase space.</exception>
    public ReferenceOutcome Integrate(ComparisonCase comparison, ArgonTarget target, double relativeError, long mostCalls, uint seed)
    {
        var integrate = (delegate* unmanaged[Cdecl]<ReferenceProcess*, double, nuint, nuint, ReferenceOutcome*, int>)Function("trident_vegas");
        using var pinned = new PinnedProcess(comparison, target);
        var process = pinned.Layout;
        ReferenceOutcome outcome;
        var code = integrate(&process, relativeError, (nuint)mostCalls, seed, &outcome);
        return code switch
        {
            0 => outcome,
            NoPhaseSpace => throw new InvalidOperationException($"{comparison.Name}: no beam energy above threshold"),
            TooFewCalls => throw new InvalidOperationException(
                $"{comparison.Name}: VEGAS reached {outcome.ErrorFb / outcome.ValueFb:G3} with {outcome.Calls} points, not {relativeError:G3} (chi^2 per degree of freedom {outcome.ChiSquaredPerDegree:G3})"),
            _ => throw new InvalidOperationException($"{comparison.Name}: GSL stopped: {GslMessage(code)}"),
        };
    }

    /// <summary>F(Q2) as the C program computes it.</summary>
    /// <param name="comparison">An integral on the target.</param>
    /// <param name="target">The target.</param>
    /// <param name="qSquared">Q2 values, GeV^2.</param>
    public double[] FormFactors(ComparisonCase comparison, ArgonTarget target, double[] qSquared)
    {
        var evaluate = (delegate* unmanaged[Cdecl]<ReferenceProcess*, double*, double*, nuint, int>)Function("trident_form_factors");
        using var pinned = new PinnedProcess(comparison, target);
        var process = pinned.Layout;
        var values = new double[qSquared.Length];
        fixed (double* input = qSquared, output = values)
        {
            if (evaluate(&process, input, output, (nuint)values.Length) != 0)
                throw new InvalidOperationException($"{comparison.Name}: no beam energy above threshold");
        }

        return values;
    }

    /// <summary>LL, RR, LR of sum over spins |eps.A|^2 = gL^2 LL + gR^2 RR + gL gR LR, in the frame k + q = 0 with the z axis along q.</summary>
    /// <param name="polarisation">eps.</param>
    /// <param name="point">Momenta k, k', q, p-, p+.</param>
    /// <param name="minusMassGeV">Mass of the negative lepton, GeV.</param>
    /// <param name="plusMassGeV">Mass of the positive lepton, GeV.</param>
    /// <param name="isAntineutrino">The neutrinos are antineutrinos.</param>
    public (double LL, double RR, double LR) Structures(FourVector polarisation, in TridentKinematics point, double minusMassGeV, double plusMassGeV, bool isAntineutrino)
    {
        var evaluate = (delegate* unmanaged[Cdecl]<FourVector*, double, double, FourVector*, FourVector*, FourVector*, double, double, nuint, double*, void>)Function("trident_structures");
        var (kPrime, minus, plus) = (point.KPrime, point.PMinus, point.PPlus);
        var structures = stackalloc double[3];
        evaluate(&polarisation, point.K.E, point.Q.E, &kPrime, &minus, &plus, minusMassGeV, plusMassGeV, isAntineutrino ? 1u : 0u, structures);
        return (structures[0], structures[1], structures[2]);
    }

    /// <summary>Unloads the program and removes what was compiled.</summary>
    public void Dispose()
    {
        NativeLibrary.Free(_library);
        _folder.Delete(recursive: true);
    }

    private string GslMessage(int code) => Marshal.PtrToStringUTF8((nint)((delegate* unmanaged[Cdecl]<int, byte*>)Function("trident_gsl_message"))(code))!;

    private void* Function(string name) => (void*)NativeLibrary.GetExport(_library, name);
}
