using TridentFramework.Benchmarks.Pulls;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Generation;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Benchmarks.Events;

/// <summary>Samples of muon neutrinos of the DUNE near detector on argon-40.</summary>
internal sealed class EventLaboratory
{
    private readonly Laboratory _laboratory = new();

    /// <summary>Each process on its own, a light mediator, and all Standard Model processes together.</summary>
    public IEnumerable<(string Name, IReadOnlyList<GeneratedProcess> Processes)> Samples
    {
        get
        {
            var all = new List<GeneratedProcess>();
            foreach (var channel in new[] { "numu -> numu mu- mu+", "numu -> numu e- e+", "numu -> nue mu- e+" })
            {
                foreach (var process in Processes(channel, []))
                {
                    all.Add(process);
                    yield return (process.Process.Name, [process]);
                }
            }

            foreach (var process in Processes("numu -> numu mu- mu+", [_laboratory.GaugeBoson(0.010, 1e-3)]))
                yield return ($"{process.Process.Name}, Z' 10 MeV", [process]);
            yield return ("all nine of the Standard Model", all);
        }
    }

    private IEnumerable<GeneratedProcess> Processes(string text, IReadOnlyList<INewPhysicsModel> newPhysics)
    {
        var channel = Laboratory.Channel(text);
        var argon = _laboratory.Nuclide("Ar40");
        (string Centre, double MassGeV, HadronicTensor Tensor)[] targets =
        [
            ("coherent", argon.NuclearMassGeV, _laboratory.FourierBessel(argon)),
            ("proton", Nucleon.Proton.MassGeV(), _laboratory.Nucleons(Nucleon.Proton, argon)),
            ("neutron", Nucleon.Neutron.MassGeV(), _laboratory.Nucleons(Nucleon.Neutron, argon)),
        ];
        foreach (var (centre, massGeV, tensor) in targets)
        {
            var hypothesis = new Hypothesis(tensor, _laboratory.Constants, newPhysics, _laboratory.NeutrinoBeam);
            yield return new GeneratedProcess(new TridentProcess($"{text} {centre}", channel, massGeV, null, [hypothesis], 1e-3), [0], [1.0]);
        }
    }
}
