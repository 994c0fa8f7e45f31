using System.Globalization;
using TridentFramework.Benchmarks.Events;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var laboratory = new EventLaboratory();
Console.WriteLine($"{Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");
Console.WriteLine("sample                                        prepared in / s  efficiency  above envelope  1 thread / k/s  all threads / k/s");
foreach (var (name, processes) in laboratory.Samples)
    Console.WriteLine(EventTimer.Measure(name, processes));
